using System.CommandLine;
using DeconflictionArchive.Api.Commands;

// The verbs. Without one the archive comes up.
var archive = new RootCommand("Deconfliction Archive: news reports on how armed forces in Syria told each other of their operations.")
{
    ArchiveLocation.DataOption,
    UpCommand.Create(),
    ServeCommand.Create(),
    ImportCommand.Create(),
    ReanalyzeCommand.Create(),
    ExportCommand.Create(),
    KeysCommand.Create(),
    UpgradeSchemaCommand.Create(),
    EvaluateCommand.Create(),
    DoctorCommand.Create(),
    HealthcheckCommand.Create(),
};
UpCommand.MakeDefault(archive);

return await Verb.InvokeAsync(archive, args);
