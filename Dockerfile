# The archive in a container: built with the SDK, run on an image without shell or package manager.
# It needs a PostgreSQL server, named by ConnectionStrings__Archive (docker-compose.yml brings one).

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
# What decides the packages comes first, so that a change of code alone does not restore them again.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig BannedSymbols.txt ./
COPY src/DeconflictionArchive.Analysis/DeconflictionArchive.Analysis.csproj src/DeconflictionArchive.Analysis/
COPY src/DeconflictionArchive.Storage/DeconflictionArchive.Storage.csproj src/DeconflictionArchive.Storage/
COPY src/DeconflictionArchive.Search/DeconflictionArchive.Search.csproj src/DeconflictionArchive.Search/
COPY src/DeconflictionArchive.Import/DeconflictionArchive.Import.csproj src/DeconflictionArchive.Import/
COPY src/DeconflictionArchive.PrivatePostgres/DeconflictionArchive.PrivatePostgres.csproj src/DeconflictionArchive.PrivatePostgres/
COPY src/DeconflictionArchive.Api/DeconflictionArchive.Api.csproj src/DeconflictionArchive.Api/
RUN dotnet restore src/DeconflictionArchive.Api
COPY src/ src/
COPY samples/ samples/
RUN dotnet publish src/DeconflictionArchive.Api --configuration Release --no-restore --output /app -p:RunAnalyzers=false -p:UseSharedCompilation=false
RUN mkdir -p /empty

# "extra" is the chiseled image with ICU, without which Arabic is not normalised.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app ./
COPY --from=build --chown=$APP_UID:$APP_UID /empty /data
ENV ARCHIVE_DATA=/data
VOLUME /data
EXPOSE 8080
USER $APP_UID
ENTRYPOINT ["dotnet", "/app/archive.dll"]
CMD ["up", "--urls", "http://+:8080"]
