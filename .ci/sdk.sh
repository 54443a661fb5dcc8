# Read by the commands, not run: what each of them needs before it can build.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
# Nothing that a build starts may outlive it.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0

# An account without a home folder still needs a place for packages.
if [ -z "${HOME:-}" ]; then
  export HOME="$PWD/artifacts/home"
  mkdir -p "$HOME"
fi

# The SDK's own installer puts it here without telling PATH.
if ! command -v dotnet > /dev/null && [ -x "$HOME/.dotnet/dotnet" ]; then
  export PATH="$HOME/.dotnet:$PATH" DOTNET_ROOT="$HOME/.dotnet"
fi

require_sdk() {
  if ! command -v dotnet > /dev/null || ! dotnet --list-sdks 2> /dev/null | grep -q '^10\.'; then
    echo "The .NET SDK 10 is not on this machine: install it (https://dotnet.microsoft.com/download/dotnet/10.0, or 'sudo apt-get install dotnet-sdk-10.0' where your system has it) and run this again." >&2
    exit 1
  fi
}
