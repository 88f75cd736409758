@echo off
rem Starts Precog with a JDK 25 or newer: PRECOG_JAVA, JAVA_HOME, then the PATH.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA_CMD=java"
if defined JAVA_HOME set "JAVA_CMD=%JAVA_HOME%\bin\java"
if defined PRECOG_JAVA set "JAVA_CMD=%PRECOG_JAVA%"
"%JAVA_CMD%" --version >nul 2>&1 || goto nojava
"%JAVA_CMD%" --module-path "%HOME_DIR%\lib\javafx" --add-modules javafx.controls,javafx.fxml --enable-native-access=javafx.graphics,ALL-UNNAMED %JAVA_OPTS% -cp "%HOME_DIR%\lib\*" precog.app.Launcher %*
exit /b %ERRORLEVEL%
:nojava
echo Precog needs a Java runtime of version 25 or newer and found none. Install one, or set JAVA_HOME to it. 1>&2
exit /b 1
