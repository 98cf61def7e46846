@echo off
rem Runs Svodka: finds a Java machine and starts the command.
rem
rem   JAVA_HOME             is used when it is Java 25 or later; otherwise PATH and the usual folders are searched
rem   SVODKA_JAVA_OPTIONS   more options for the Java machine, such as -Xmx4g
rem
rem Places of users may hold spaces and signs that mean something here, such as an ampersand. So each stands
rem between quotes wherever it is written out, goes to a subroutine in a variable, since `call` reads its words a
rem second time, and stands in no block of brackets.
setlocal EnableExtensions DisableDelayedExpansion
call :locate

set "JDK="
set "CANDIDATE=%HOME_OF_SVODKA%\runtime"
call :look
if not defined JDK if defined JAVA_HOME call :look_in_java_home
if not defined JDK for %%I in (java.exe) do set "CANDIDATE=%%~dp$PATH:I.."
if not defined JDK if not "%CANDIDATE%"==".." call :look
set "FOLDER=%ProgramFiles%\Eclipse Adoptium" & call :look_below
set "FOLDER=%ProgramFiles%\Java" & call :look_below
set "FOLDER=%ProgramFiles%\Microsoft" & call :look_below
set "FOLDER=%ProgramFiles%\Zulu" & call :look_below
set "FOLDER=%ProgramFiles%\Amazon Corretto" & call :look_below
set "FOLDER=%ProgramFiles%\BellSoft" & call :look_below
if defined LOCALAPPDATA set "FOLDER=%LOCALAPPDATA%\Programs\Eclipse Adoptium" & call :look_below
if defined USERPROFILE set "FOLDER=%USERPROFILE%\.jdks" & call :look_below
if defined JDK goto found
call :unsuited
setlocal EnableDelayedExpansion
echo svodka: Java 25 or later was not found!WHY!; install it, for example from https://adoptium.net, or set JAVA_HOME to its folder 1>&2
exit /b 3

:found
set "OPTIONS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djdk.serialFilter=!* -Djakarta.mail.util.StreamProvider=org.eclipse.angus.mail.util.MailStreamProvider -Djavax.xml.transform.TransformerFactory=com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl -Djava.awt.headless=true"
set "CACHE="
if defined LOCALAPPDATA call :prepare
set "SIZE=0"
if defined CACHE for %%F in ("%CACHE%") do if exist "%%~F" set "SIZE=%%~zF"
if %SIZE% GTR 0 goto quick
"%JDK%\bin\java.exe" %OPTIONS% "-Dsvodka.home=%HOME_OF_SVODKA%" "-Djava.library.path=%HOME_OF_SVODKA%\native\windows-amd64" %SVODKA_JAVA_OPTIONS% -cp "%HOME_OF_SVODKA%\lib\*" io.svodka.cli.Svodka %*
exit /b %ERRORLEVEL%

:quick
"%JDK%\bin\java.exe" %OPTIONS% "-Dsvodka.home=%HOME_OF_SVODKA%" "-Djava.library.path=%HOME_OF_SVODKA%\native\windows-amd64" "-XX:AOTCache=%CACHE%" -Xlog:disable %SVODKA_JAVA_OPTIONS% -cp "%HOME_OF_SVODKA%\lib\*" io.svodka.cli.Svodka %*
exit /b %ERRORLEVEL%

rem In a subroutine, where the place of this file is told rightly also when it was called by its bare name in quotes.
:locate
for %%I in ("%~dp0..") do set "HOME_OF_SVODKA=%%~fI"
exit /b 0

rem Somebody may have put the folder between quotes.
:look_in_java_home
set "CANDIDATE=%JAVA_HOME:"=%"
call :look
exit /b 0

rem Looks at each folder in FOLDER.
:look_below
if defined JDK exit /b 0
if not exist "%FOLDER%\" exit /b 0
pushd "%FOLDER%"
for /d %%I in (*) do set "CANDIDATE=%%~fI" & call :look
popd
exit /b 0

rem Tells in WHY what a JAVA_HOME holds that does not suit; nothing where there is none.
:unsuited
set "WHY="
if not defined JAVA_HOME exit /b 0
set "NUMBER="
call :look_in_java_home
set "WHY= (JAVA_HOME is %CANDIDATE%, where no Java is)"
if defined NUMBER set "WHY= (JAVA_HOME is %CANDIDATE%, which is Java %NUMBER%)"
exit /b 0

rem Takes the folder in CANDIDATE if its Java is new enough; the file `release` tells its version.
:look
if defined JDK exit /b 0
if not exist "%CANDIDATE%\bin\java.exe" exit /b 0
if not exist "%CANDIDATE%\release" exit /b 0
set "NUMBER="
set "JAVA_BUILD="
for /f "usebackq tokens=1,2 delims==" %%K in ("%CANDIDATE%\release") do (
  if "%%K"=="JAVA_VERSION" set "NUMBER=%%~L"
  if "%%K"=="JAVA_RUNTIME_VERSION" set "JAVA_BUILD=%%~L"
)
if not defined NUMBER exit /b 0
set "MAJOR="
for /f "tokens=1 delims=.-+" %%M in ("%NUMBER%") do set "MAJOR=%%M"
if not defined MAJOR exit /b 0
if %MAJOR% LSS 25 exit /b 0
for %%I in ("%CANDIDATE%") do set "JDK=%%~fI"
exit /b 0

rem A cache of what Java has loaded before: one for each place, version and Java. It is made aside and
rem moved into place; where that fails an empty file says so, and starts are slower. Of a long place the end
rem is named, as Windows has bounds for names of files.
:prepare
set "VERSION="
pushd "%HOME_OF_SVODKA%\lib"
for %%F in (cli-*.jar) do set "VERSION=%%~nF"
popd
set "PLACE=%HOME_OF_SVODKA::=%"
set "PLACE=%PLACE:\=-%"
set "PLACE=%PLACE:~-80%"
set "FOLDER=%LOCALAPPDATA%\svodka"
set "CACHE=%FOLDER%\start-%VERSION%-%JAVA_BUILD%-%PLACE%.aot"
if exist "%CACHE%" exit /b 0
set "ASIDE=%FOLDER%\aside-%RANDOM%%RANDOM%"
mkdir "%ASIDE%" 2>nul
if not exist "%ASIDE%" exit /b 0
echo svodka: preparing quick starts 1>&2
pushd "%ASIDE%"
"%JDK%\bin\java.exe" %OPTIONS% "-Dsvodka.home=%HOME_OF_SVODKA%" "-Djava.library.path=%HOME_OF_SVODKA%\native\windows-amd64" "-XX:AOTCacheOutput=%ASIDE%\start.aot" -cp "%HOME_OF_SVODKA%\lib\*" io.svodka.cli.Svodka demo --quiet --output "%ASIDE%\files" >"%FOLDER%\start.log" 2>&1 <nul
popd
if not exist "%ASIDE%\start.aot" type nul >"%ASIDE%\start.aot"
move /y "%ASIDE%\start.aot" "%CACHE%" >nul 2>&1
rmdir /s /q "%ASIDE%"
exit /b 0
