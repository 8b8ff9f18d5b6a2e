@echo off
rem Runs affect4j; builds it first where that has not been done since the sources changed.
rem AFFECT4J_JAVA_OPTS adds options for the JVM (a larger heap: -Xmx8g) and wins over those below.
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"
if "%HERE:~-1%"=="\" set "HERE=%HERE:~0,-1%"

rem The Java to use, and whether it is new enough.
set "VERSION="
if not defined JAVA_HOME goto java_on_path
set "JAVA=%JAVA_HOME%\bin\java.exe"
if not exist "%JAVA%" goto java_home_is_wrong
if not exist "%JAVA_HOME%\release" goto ask_java
for /f "usebackq tokens=2 delims==" %%v in (`findstr /b "JAVA_VERSION=" "%JAVA_HOME%\release"`) do set "VERSION=%%~v"
if defined VERSION goto check_java
goto ask_java

:java_on_path
set "JAVA=java.exe"
where /q java.exe
if errorlevel 1 goto java_is_missing

:ask_java
for /f "usebackq tokens=3" %%v in (`call "%JAVA%" -version 2^>^&1 ^| findstr /c:" version "`) do set "VERSION=%%~v"

:check_java
set "MAJOR=0"
for /f "delims=.-+" %%m in ("%VERSION%") do set "MAJOR=%%m"
if %MAJOR% LSS 17 goto java_is_old

call :find_jar
if defined JAR goto start

rem One build at a time: the folder .build.lock says that somebody builds.
set /a WAITED=0
:lock
mkdir "%HERE%\.build.lock" 2>nul
if not errorlevel 1 goto build
if %WAITED%==0 echo affect4j: waiting for another build to end ... 1>&2
if %WAITED% GEQ 900 goto lock_stays
ping -n 2 127.0.0.1 >nul
set /a WAITED+=1
goto lock

:build
call :find_jar
if defined JAR goto unlock
echo affect4j: building (the first time, this downloads the libraries) ... 1>&2
if exist "%HERE%\target\lib" rmdir /s /q "%HERE%\target\lib"
call "%HERE%\mvnw.cmd" -q -f "%HERE%\pom.xml" -Dmaven.test.skip=true package 1>&2
if errorlevel 1 goto build_failed
call :newest_jar
if not defined JAR goto build_failed
rem A program that did not change keeps its date: date it now, or it would be built each time.
copy /b "%JAR%"+,, "%JAR%" >nul

:unlock
rmdir /s /q "%HERE%\.build.lock"

:start
rem Scoring a file takes a second or two, in which the optimizing compiler costs more than it gives back.
set "SHORT="
call :short_life %*
"%JAVA%" ^
  -XX:+UseSerialGC -Xms256m -Xmx4g ^
  --enable-native-access=ALL-UNNAMED ^
  -Dorg.bytedeco.javacpp.maxphysicalbytes=0 -Dorg.bytedeco.javacpp.maxbytes=0 ^
  %SHORT% ^
  %AFFECT4J_JAVA_OPTS% ^
  -cp "%JAR%;%HERE%\target\lib\*" affect4j.cli.Main %*
exit /b %ERRORLEVEL%

rem Sets SHORT for score and submit, unless they draw faces a thousand times or ask models. A user's options may
rem choose a heap: none is chosen beside them.
:short_life
if "%~1"=="score" goto short_options
if not "%~1"=="submit" exit /b 0
:short_options
set "SHORT=-XX:TieredStopAtLevel=1"
if not defined AFFECT4J_JAVA_OPTS set "SHORT=%SHORT% -Xms1g -Xmn600m"
:short_next
shift
if "%~1"=="" exit /b 0
if "%~1"=="--bootstrap" set "SHORT="
if "%~1"=="--model" set "SHORT="
goto short_next

rem Sets JAR to the newest program in target, or to nothing.
:newest_jar
set "JAR="
for /f "usebackq delims=" %%j in (`dir /b /a-d /od "%HERE%\target\affect4j-*.jar" 2^>nul ^| findstr /v /e /c:"-sources.jar" /c:"-javadoc.jar" /c:"-tests.jar"`) do set "JAR=%HERE%\target\%%j"
exit /b 0

rem The same, and nothing where a source is newer than the program.
:find_jar
call :newest_jar
if not defined JAR exit /b 0
if not exist "%HERE%\target\lib" set "JAR="
if not defined JAR exit /b 0
powershell -NoLogo -NoProfile -Command "$built = (Get-Item -LiteralPath $env:JAR).LastWriteTime; $files = @(Get-Item -LiteralPath (Join-Path $env:HERE 'pom.xml')) + @(Get-ChildItem -LiteralPath (Join-Path $env:HERE 'src\main') -Recurse) + @(Get-ChildItem -LiteralPath (Join-Path $env:HERE 'experiments') -Recurse -ErrorAction SilentlyContinue); if ($files | Where-Object { $_.LastWriteTime -gt $built }) { exit 1 }"
if errorlevel 1 set "JAR="
exit /b 0

:java_home_is_wrong
echo affect4j: Java 17 or newer is wanted; JAVA_HOME is %JAVA_HOME%, which has no bin\java.exe 1>&2
exit /b 1

:java_is_missing
echo affect4j: Java 17 or newer is wanted; there is no java on the PATH, and JAVA_HOME is not set 1>&2
exit /b 1

:java_is_old
if not defined VERSION set "VERSION=of unknown version"
echo affect4j: Java 17 or newer is wanted; %JAVA% is %VERSION% 1>&2
exit /b 1

:lock_stays
echo affect4j: still waiting for another build after 15 minutes; if there is none, remove %HERE%\.build.lock 1>&2
exit /b 1

:build_failed
if exist "%HERE%\target\affect4j-*.jar" del /q "%HERE%\target\affect4j-*.jar"
rmdir /s /q "%HERE%\.build.lock"
echo affect4j: the build failed; its messages are above 1>&2
exit /b 1
