@echo off
rem Builds the archive when its sources are newer than the built program, then runs it. See ./archive.
setlocal
set "here=%~dp0"
where dotnet >nul 2>nul || (
  echo The .NET SDK 10 is not on this machine: install it from https://dotnet.microsoft.com/download/dotnet/10.0 and run this again. 1>&2
  exit /b 1
)
set "stale=1"
if exist "%here%artifacts\archive\archive.dll" for /f %%s in ('powershell -NoProfile -Command "$built = (Get-Item '%here%artifacts\archive\built' -ErrorAction SilentlyContinue).LastWriteTime; $newer = Get-ChildItem '%here%src','%here%samples','%here%Directory.*.props','%here%global.json' -Recurse -File | Where-Object { $_.FullName -notmatch '\\(bin|obj|node_modules)\\' -and $_.LastWriteTime -gt $built }; [int](-not $built -or [bool]$newer)"') do set "stale=%%s"
if "%stale%"=="1" (
  echo building the archive ... 1>&2
  if not exist "%here%artifacts" mkdir "%here%artifacts"
  echo began> "%here%artifacts\build.began"
  dotnet publish "%here%src\DeconflictionArchive.Api" --configuration Release --output "%here%artifacts\archive" --verbosity quiet -p:RunAnalyzers=false -p:UseSharedCompilation=false 1>&2 || exit /b 1
  move /y "%here%artifacts\build.began" "%here%artifacts\archive\built" >nul
)
if not defined ARCHIVE_DATA set "ARCHIVE_DATA=%here%data"
dotnet "%here%artifacts\archive\archive.dll" %*
exit /b %errorlevel%
