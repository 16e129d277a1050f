package io.maximin.documents;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.ResourceCache;

/** The pages of a pdf in order. PDFBox would list them all before they could be counted. */
final class PdfPages {
    private final int limit;
    private final PdfEffort effort;
    private final ResourceCache cache = new DefaultResourceCache();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSDictionary> ahead = new ArrayDeque<>();

    PdfPages(int limit, PdfEffort effort) {
        this.limit = limit;
        this.effort = effort;
    }

    List<PDPage> of(PDDocument document) {
        var pages = new ArrayList<PDPage>();
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
        if (root != null) {
            ahead.push(root);
        }
        while (!ahead.isEmpty()) {
            effort.step();
            COSDictionary node = ahead.pop();
            COSArray kids = node.getCOSArray(COSName.KIDS);
            if (kids != null) {
                descend(node, kids);
            } else if (!COSName.PAGES.equals(node.getCOSName(COSName.TYPE))) {
                pages.add(new Page(node, cache));
                requireFew(pages.size());
            }
        }
        return pages;
    }

    private void requireFew(int pages) {
        if (pages > limit) {
            throw effort.refuse(Refusal.of("the pdf has more pages than the limit of " + limit));
        }
    }

    private void descend(COSDictionary node, COSArray kids) {
        if (!seen.add(node)) {
            return;
        }
        for (int i = kids.size() - 1; i >= 0; i--) {
            effort.step();
            if (kids.getObject(i) instanceof COSDictionary kid) {
                ahead.push(kid);
            }
        }
    }

    /** Keeps the fonts of the document, and reads its contents by way of {@link PdfStream}. */
    private static final class Page extends PDPage {
        private final ResourceCache cache;

        Page(COSDictionary page, ResourceCache cache) {
            super(page);
            this.cache = cache;
        }

        @Override
        public PDResources getResources() {
            return PDPageTree.getInheritableAttribute(getCOSObject(), COSName.RESOURCES) instanceof COSDictionary own
                    ? new PDResources(own, cache)
                    : new PDResources();
        }

        @Override
        public RandomAccessRead getContentsForStreamParsing() throws IOException {
            return getContentsForRandomAccess();
        }
    }
}
