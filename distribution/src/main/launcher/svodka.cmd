@echo off
rem Runs Svodka: finds a Java machine and starts the command.
rem
rem   JAVA_HOME             is used when it is Java 25 or later; otherwise PATH is searched
rem   SVODKA_JAVA_OPTIONS   more options for the Java machine, such as -Xmx4g
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..") do set "HOME_OF_SVODKA=%%~fI"

set "JDK="
call :look "%HOME_OF_SVODKA%\runtime"
if not defined JDK if defined JAVA_HOME call :look "%JAVA_HOME%"
if not defined JDK for %%I in (java.exe) do if not "%%~dp$PATH:I"=="" call :look "%%~dp$PATH:I.."
if not defined JDK (
  echo svodka: Java 25 or later was not found; install it, for example from https://adoptium.net, or set JAVA_HOME to its folder 1>&2
  exit /b 3
)

set "COMMAND="%JDK%\bin\java.exe" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djakarta.mail.util.StreamProvider=org.eclipse.angus.mail.util.MailStreamProvider -Djava.awt.headless=true "-Dsvodka.home=%HOME_OF_SVODKA%""
set "CACHE="
if defined LOCALAPPDATA call :prepare
set "WITH_CACHE="
if defined CACHE if exist "%CACHE%" for %%F in ("%CACHE%") do if %%~zF GTR 0 set "WITH_CACHE="-XX:AOTCache=%CACHE%" -Xlog:disable"
%COMMAND% %WITH_CACHE% %SVODKA_JAVA_OPTIONS% -cp "%HOME_OF_SVODKA%\lib\*" io.svodka.cli.Svodka %*
exit /b %ERRORLEVEL%

rem Takes a folder of Java that is new enough; the file `release` tells its version.
:look
if not exist "%~f1\bin\java.exe" exit /b 1
if not exist "%~f1\release" exit /b 1
set "MAJOR="
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~f1\release"') do for /f "tokens=1 delims=." %%M in (%%V) do set "MAJOR=%%~M"
if not defined MAJOR exit /b 1
if %MAJOR% LSS 25 exit /b 1
set "JDK=%~f1"
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_RUNTIME_VERSION=" "%~f1\release"') do set "JAVA_BUILD=%%~V"
exit /b 0

rem A cache of what Java has loaded before: one for each place, version and Java. It is made aside and
rem moved into place; where that fails an empty file says so, and starts are slower.
:prepare
for %%F in ("%HOME_OF_SVODKA%\lib\cli-*.jar") do set "VERSION=%%~nF"
set "PLACE=%HOME_OF_SVODKA::=%"
set "PLACE=%PLACE:\=-%"
set "FOLDER=%LOCALAPPDATA%\svodka"
set "CACHE=%FOLDER%\start-%VERSION%-%JAVA_BUILD%-%PLACE%.aot"
if exist "%CACHE%" exit /b 0
set "ASIDE=%FOLDER%\aside-%RANDOM%%RANDOM%"
mkdir "%ASIDE%" 2>nul || exit /b 0
echo svodka: preparing quick starts 1>&2
pushd "%ASIDE%"
%COMMAND% "-XX:AOTCacheOutput=%ASIDE%\start.aot" -cp "%HOME_OF_SVODKA%\lib\*" io.svodka.cli.Svodka demo --quiet --output "%ASIDE%\files" >"%FOLDER%\start.log" 2>&1 <nul
popd
if not exist "%ASIDE%\start.aot" type nul >"%ASIDE%\start.aot"
move /y "%ASIDE%\start.aot" "%CACHE%" >nul 2>&1
rmdir /s /q "%ASIDE%"
exit /b 0
