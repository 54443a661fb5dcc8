import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

// Reads reports (id, days, month, source, parties, words; a line each) from its input, then times the questions of a file, both as Lucene
// answers by itself and with what the index in memory gives: ids and days of the ten, and exact totals.
public final class LucenePeer {
    public static void main(String[] arguments) throws Exception {
        Path folder = Paths.get(arguments[0]);
        FacetsConfig config = new FacetsConfig();
        config.setMultiValued("party", true);
        FSDirectory directory = FSDirectory.open(folder.resolve("index"));
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()).setRAMBufferSizeMB(512));
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            int taken = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] fields = line.split("\t", -1);
                Document document = new Document();
                document.add(new BinaryDocValuesField("id", new BytesRef(fields[0])));
                document.add(new NumericDocValuesField("from", Long.parseLong(fields[1])));
                document.add(new NumericDocValuesField("to", Long.parseLong(fields[2])));
                if (!fields[3].isEmpty()) document.add(new SortedSetDocValuesFacetField("month", fields[3]));
                if (!fields[4].isEmpty()) document.add(new SortedSetDocValuesFacetField("source", fields[4]));
                for (String party : fields[5].split(",")) if (!party.isEmpty()) document.add(new SortedSetDocValuesFacetField("party", party));
                document.add(new TextField("words", fields[6], Field.Store.NO));
                writer.addDocument(config.build(document));
                if (++taken % 100_000 == 0) System.err.println("Lucene: " + taken + " reports taken in");
            }
            writer.forceMerge(1);
            System.err.println("Lucene: " + taken + " reports in one segment");
        }

        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            DefaultSortedSetDocValuesReaderState state = new DefaultSortedSetDocValuesReaderState(reader);
            List<String> questions = Files.readAllLines(folder.resolve("questions.tsv"), StandardCharsets.UTF_8);
            for (boolean same : new boolean[] {false, true}) time(searcher, state, questions, Integer.parseInt(arguments[1]), same);
        }
    }

    private static void time(IndexSearcher searcher, DefaultSortedSetDocValuesReaderState state, List<String> questions, int rounds, boolean same) throws IOException {
        Map<String, List<Long>> times = new LinkedHashMap<>();
        long sum = 0;
        for (int round = -rounds / 2; round < rounds; round++) {
            for (String question : questions) {
                String[] fields = question.split("\t");
                long began = System.nanoTime();
                Query query = read(fields[1], fields[2].split(" "));
                if (fields[3].equals("1")) {
                    FacetsCollector collector = new FacetsCollector();
                    TopDocs best = FacetsCollector.search(searcher, query, 10, collector);
                    sum += same ? places(searcher, best.scoreDocs) : best.scoreDocs.length;
                    SortedSetDocValuesFacetCounts counts = new SortedSetDocValuesFacetCounts(state, collector);
                    for (String facet : new String[] {"month", "source", "party"}) sum += counts.getTopChildren(1000, facet).childCount;
                } else if (!same) {
                    sum += searcher.search(query, 10).scoreDocs.length;
                } else if (query instanceof TermQuery) {
                    // How many have a word is known without counting.
                    sum += places(searcher, searcher.search(query, 10).scoreDocs) + searcher.count(query);
                } else {
                    TopScoreDocCollector all = TopScoreDocCollector.create(10, Integer.MAX_VALUE);
                    searcher.search(query, all);
                    sum += places(searcher, all.topDocs().scoreDocs) + all.getTotalHits();
                }
                if (round >= 0) times.computeIfAbsent(fields[0], name -> new ArrayList<>()).add(System.nanoTime() - began);
            }
            if (round % 20 == 0) System.err.println("Lucene: round " + round + " of " + rounds + (same ? ", ids and exact totals" : ", as it comes"));
        }

        for (Map.Entry<String, List<Long>> entry : times.entrySet()) {
            long[] sorted = entry.getValue().stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(sorted);
            System.out.println((same ? "same" : "usual") + "\t" + entry.getKey() + "\t" + sorted[sorted.length / 2] + "\t" + sorted[sorted.length * 99 / 100] + "\t" + sum);
        }
    }

    // The ids and days of the reports found; they are read in the order of the documents.
    private static long places(IndexSearcher searcher, ScoreDoc[] found) throws IOException {
        LeafReader reader = searcher.getIndexReader().leaves().get(0).reader();
        BinaryDocValues ids = reader.getBinaryDocValues("id");
        NumericDocValues from = reader.getNumericDocValues("from");
        NumericDocValues to = reader.getNumericDocValues("to");
        ScoreDoc[] ascending = found.clone();
        Arrays.sort(ascending, (left, right) -> Integer.compare(left.doc, right.doc));
        long sum = 0;
        for (ScoreDoc one : ascending) {
            if (!ids.advanceExact(one.doc) || !from.advanceExact(one.doc) || !to.advanceExact(one.doc)) throw new IllegalStateException("A report without an id.");
            sum += ids.binaryValue().utf8ToString().length() + from.longValue() + to.longValue();
        }
        return sum;
    }

    private static Query read(String kind, String[] words) {
        switch (kind) {
            case "Phrase": return new PhraseQuery("words", words);
            case "Prefix": return new PrefixQuery(new Term("words", words[0]));
            case "Term": return new TermQuery(new Term("words", words[0]));
            default:
                BooleanQuery.Builder all = new BooleanQuery.Builder();
                for (String word : words) all.add(new TermQuery(new Term("words", word)), kind.equals("And") ? BooleanClause.Occur.MUST : BooleanClause.Occur.SHOULD);
                return all.build();
        }
    }
}
