package org.teahorse.eval;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The peer that stands for "what one gets without thinking": Lucene's Chinese analyzer and BM25 over title and text. */
final class SmartcnBaseline {

    private static final String TEXT = "text";
    private static final String ID = "id";

    private final Analyzer analyzer = new SmartChineseAnalyzer();
    private final IndexSearcher searcher;

    SmartcnBaseline(List<String> corpus) throws IOException {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(analyzer).setSimilarity(new BM25Similarity(1.2f, 0.75f)))) {
            for (String line : corpus) {
                JsonObject row = Judged.json(line);
                Document document = new Document();
                document.add(new StoredField(ID, row.getString("_id")));
                document.add(new TextField(TEXT, row.getString("title", "") + '\n' + row.getString(TEXT), Field.Store.NO));
                writer.addDocument(document);
            }
        }
        searcher = new IndexSearcher(DirectoryReader.open(memory));
        searcher.setSimilarity(new BM25Similarity(1.2f, 0.75f));
    }

    List<String> search(String question, int most) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        try (TokenStream tokens = analyzer.tokenStream(TEXT, question)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                any.add(new TermQuery(new Term(TEXT, term.toString())), Occur.SHOULD);
            }
            tokens.end();
        }
        List<String> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(any.build(), most).scoreDocs) {
            found.add(searcher.storedFields().document(hit.doc).get(ID));
        }
        return found;
    }
}
