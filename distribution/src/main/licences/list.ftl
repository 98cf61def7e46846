<#-- Each library with its licences, and where it comes from. -->
The libraries in `lib`, by whom and under which licences they are handed on. The texts lie beside this list.

<#list dependencyMap as e>
<#assign project = e.getKey()/>
<#assign licenses = e.getValue()/>
${project.artifactId}-${project.version}: <#list licenses as license>${license}<#if license_has_next>; </#if></#list>
    ${project.name}<#if project.url??>, ${project.url}</#if>
</#list>
