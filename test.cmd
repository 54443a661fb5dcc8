@echo off
rem Builds with warnings as errors and runs the tests; arguments go to 'dotnet test'. See ./test, which also counts.
setlocal
where dotnet >nul 2>nul || (
  echo The .NET SDK 10 is not on this machine: install it from https://dotnet.microsoft.com/download/dotnet/10.0 and run this again. 1>&2
  exit /b 1
)
cd /d "%~dp0"
dotnet build DeconflictionArchive.sln --verbosity quiet -warnaserror || exit /b 1
dotnet test DeconflictionArchive.sln --no-build %*
exit /b %errorlevel%
