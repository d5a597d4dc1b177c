@echo off
rem Starts the local server quickly; see docs/local.md. JDK 19 and later make the archive of loaded classes at the end of
rem the first run, and again when the JVM has changed; JDK 17 runs without one.
setlocal
set "JAR=%~dp0..\lib\xyte-mcp-stdio.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "CACHE=%LOCALAPPDATA%\xyte-mcp"
if not exist "%CACHE%" mkdir "%CACHE%" >nul 2>nul
for %%I in ("%JAR%") do set "STAMP=%%~zI-%%~tI"
set "STAMP=%STAMP:/=-%"
set "STAMP=%STAMP::=-%"
set "STAMP=%STAMP: =-%"
set "ARCHIVE="
if not "%XYTE_MCP_ARCHIVE%"=="off" set ARCHIVE=-XX:+IgnoreUnrecognizedVMOptions -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%CACHE%\stdio-@project.version@-%STAMP%.jsa"
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable -Xlog:all=error:stderr %ARCHIVE% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
