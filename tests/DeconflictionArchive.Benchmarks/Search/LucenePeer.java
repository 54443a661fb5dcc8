import java.io.BufferedReader;
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
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

// Reads reports (month, source, parties, words; a line each) from its input, then times the questions of a file.
public final class LucenePeer {
    public static void main(String[] arguments) throws Exception {
        Path folder = Paths.get(arguments[0]);
        FacetsConfig config = new FacetsConfig();
        config.setMultiValued("party", true);
        FSDirectory directory = FSDirectory.open(folder.resolve("index"));
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()).setRAMBufferSizeMB(512));
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] fields = line.split("\t", -1);
                Document document = new Document();
                if (!fields[0].isEmpty()) document.add(new SortedSetDocValuesFacetField("month", fields[0]));
                if (!fields[1].isEmpty()) document.add(new SortedSetDocValuesFacetField("source", fields[1]));
                for (String party : fields[2].split(",")) if (!party.isEmpty()) document.add(new SortedSetDocValuesFacetField("party", party));
                document.add(new TextField("words", fields[3], Field.Store.NO));
                writer.addDocument(config.build(document));
            }
            writer.forceMerge(1);
        }

        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            DefaultSortedSetDocValuesReaderState state = new DefaultSortedSetDocValuesReaderState(reader);
            Map<String, List<Long>> times = new LinkedHashMap<>();
            List<String> questions = Files.readAllLines(folder.resolve("questions.tsv"), StandardCharsets.UTF_8);
            int rounds = Integer.parseInt(arguments[1]);
            long sum = 0;
            for (int round = -rounds / 2; round < rounds; round++) {
                for (String question : questions) {
                    String[] fields = question.split("\t");
                    long began = System.nanoTime();
                    Query query = read(fields[1], fields[2].split(" "));
                    if (fields[3].equals("1")) {
                        FacetsCollector collector = new FacetsCollector();
                        sum += FacetsCollector.search(searcher, query, 10, collector).scoreDocs.length;
                        SortedSetDocValuesFacetCounts counts = new SortedSetDocValuesFacetCounts(state, collector);
                        for (String facet : new String[] {"month", "source", "party"}) sum += counts.getTopChildren(1000, facet).childCount;
                    } else {
                        sum += searcher.search(query, 10).scoreDocs.length;
                    }
                    if (round >= 0) times.computeIfAbsent(fields[0], name -> new ArrayList<>()).add(System.nanoTime() - began);
                }
            }

            for (Map.Entry<String, List<Long>> entry : times.entrySet()) {
                long[] sorted = entry.getValue().stream().mapToLong(Long::longValue).toArray();
                Arrays.sort(sorted);
                System.out.println(entry.getKey() + "\t" + sorted[sorted.length / 2] + "\t" + sorted[sorted.length * 99 / 100] + "\t" + sum);
            }
        }
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
