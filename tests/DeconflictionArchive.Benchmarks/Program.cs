using System.Text;
using DeconflictionArchive.Benchmarks.Http;
using DeconflictionArchive.Benchmarks.Import;
using DeconflictionArchive.Benchmarks.Pages;
using DeconflictionArchive.Benchmarks.Plans;
using DeconflictionArchive.Benchmarks.Reading;
using DeconflictionArchive.Benchmarks.Search;

Console.OutputEncoding = Encoding.UTF8;
return args switch
{
    ["reading", .. var folders] => await ReadingBenchmark.RunAsync(folders),
    ["length", .. var shapes] => LengthBenchmark.Run(shapes),
    ["search"] => await SearchBenchmark.RunAsync(100_000, []),
    ["search", var reports, .. var peers] when int.TryParse(reports, out var count) && count >= 1000 => await SearchBenchmark.RunAsync(count, peers),
    ["agreement"] => await AgreementCheck.RunAsync(100_000, 1),
    ["agreement", var questions] when int.TryParse(questions, out var count) => await AgreementCheck.RunAsync(count, 1),
    ["agreement", var questions, var seed] when int.TryParse(questions, out var count) && int.TryParse(seed, out var from) => await AgreementCheck.RunAsync(count, from),
    ["ranking", var questions] => RankingQuality.Measure(questions),
    ["import", .. var options] => await ImportBenchmark.RunAsync(options),
    ["reports", var file, var reports] when int.TryParse(reports, out var count) => ImportBenchmark.Write(file, count, 1),
    ["plans"] => await PlanBenchmark.RunAsync(100_000, null),
    ["plans", var reports] when int.TryParse(reports, out var count) => await PlanBenchmark.RunAsync(count, null),
    ["plans", var reports, var folder] when int.TryParse(reports, out var count) => await PlanBenchmark.RunAsync(count, folder),
    ["http"] => await HttpBenchmark.RunAsync(100_000, null),
    ["http", var reports] when int.TryParse(reports, out var count) => await HttpBenchmark.RunAsync(count, null),
    ["http", var reports, var folder] when int.TryParse(reports, out var count) => await HttpBenchmark.RunAsync(count, folder),
    ["searching-during-import"] => await SearchingDuringImport.RunAsync(100_000, null),
    ["searching-during-import", var reports] when int.TryParse(reports, out var count) => await SearchingDuringImport.RunAsync(count, null),
    ["searching-during-import", var reports, var folder] when int.TryParse(reports, out var count) => await SearchingDuringImport.RunAsync(count, folder),
    ["page"] => await PageBenchmark.RunAsync(100_000, null),
    ["page", var reports] when int.TryParse(reports, out var count) => await PageBenchmark.RunAsync(count, null),
    ["page", var reports, var folder] when int.TryParse(reports, out var count) => await PageBenchmark.RunAsync(count, folder),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        dotnet run -c Release --project tests/DeconflictionArchive.Benchmarks -- VERB

          reading [FOLDER ...]   reading a report against PostgreSQL's to_tsvector('arabic', ...) on the same text,
                                 then what 'length' shows; FOLDERs of .txt files are measured beside the samples
          length [SHAPE ...]     time by the length of texts of every shape, the hostile ones included
          import [--reports N] [--dated SHARE] [--statements]   that many generated reports (100000) imported by the program, against a
                                 bare COPY of the same rows; SHARE of them (0.02) bear a day, whose events are compared with those of
                                 other reports (1: all, the hardest archive there is); with the time of each statement of the server
          reports FILE.tar REPORTS   only writes the reports that 'import' measures with
          plans [REPORTS [FOLDER]]   time of every route over that many reports (100000), and whether any reads a big table from
                                 end to end; FOLDER keeps the archive for the next run
          search [REPORTS [PEER ...]]  the index in memory over that many generated reports (100000) beside lucene, sqlite and postgresql,
                                 those of them that are installed
          agreement [QUESTIONS [SEED]]  that many generated questions (100000) asked of brute force, the index and PostgreSQL
          http [REPORTS [FOLDER]]    whole searches with snippets and counts over HTTP over that many reports (100000), driven by wrk,
                                 beside pgbench with the same as SQL; and how soon the program answers from its index
          searching-during-import [REPORTS [FOLDER]]   steady searches over HTTP over that many reports (100000), and the same while the
                                 program imports 5000 more
          page [REPORTS [FOLDER]]    how soon the page shows its first reports and answers a click over that many reports (100000),
                                 against the same view as a plain file; needs Chromium
          ranking QUESTIONS.json nDCG@10 over questions with known answers, in the layout of SQuAD
        """);
    return 2;
}
