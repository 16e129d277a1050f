package io.maximin.documents;

import io.maximin.error.ApiException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a reader sees of a Word document's main text: paragraphs and cells in order, a line each. Deleted and hidden
 * text, codes of fields, and the readings above characters are left out; comments, notes, headers and footers stand in
 * other parts, which are not read. Source: ISO/IEC 29500-1, 17.
 */
final class WordText {
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String RELATIONSHIPS = "_rels/.rels";
    private static final String MAIN_PART = "word/document.xml";
    private static final String MAIN_TYPE = "/officeDocument";
    private static final String WHAT = "the docx";

    /** The two namespaces of a document's words, of which a strict document has the second. */
    private static final Set<String> WORDS = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");

    private static final char MARK = '\ufeff';
    private static final String MATH = "/math";

    /** What stands in an element of these is not read. */
    private static final Set<String> UNREAD = Set.of("del", "moveFrom", "rt", "instrText", "delText", "Fallback");

    private static final Set<String> OFF = Set.of("0", "false", "off");

    /** Elements between two looks at whether to stop. */
    private static final int STEPS = 1024;

    private final XMLStreamReader xml;
    private final int characters;
    private final StringBuilder text = new StringBuilder();
    private boolean isText;
    private boolean isRun;
    private boolean isHidden;
    private int steps;

    private WordText(XMLStreamReader xml, int characters) {
        this.xml = xml;
        this.characters = characters;
    }

    static boolean isIn(Archive archive) {
        return archive.find(CONTENT_TYPES).isPresent();
    }

    /** @throws ApiException if it is not a Word document, is damaged or has too many characters */
    static String read(Archive archive, int characters) throws InterruptedException {
        try {
            ZipEntry main = archive.find(mainPart(archive)).orElseThrow(WordText::notWord);
            try (InputStream in = archive.open(main)) {
                return new WordText(reader(in), characters).read();
            }
        } catch (IOException | XMLStreamException e) {
            throw refusal(e);
        }
    }

    /** The reader of XML wraps what the stream below it throws. */
    private static ApiException refusal(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ApiException own) {
                return own;
            }
        }
        return Refusal.damaged(WHAT, failure);
    }

    private static ApiException notWord() {
        return Refusal.of("the file is no Word document");
    }

    private static String mainPart(Archive archive) throws IOException, XMLStreamException {
        Optional<ZipEntry> relationships = archive.find(RELATIONSHIPS);
        if (relationships.isEmpty()) {
            return MAIN_PART;
        }
        try (InputStream in = archive.open(relationships.get())) {
            var xml = reader(in);
            while (xml.hasNext()) {
                int event = next(xml);
                String type = event == XMLStreamConstants.START_ELEMENT ? xml.getAttributeValue(null, "Type") : null;
                if (type != null && type.endsWith(MAIN_TYPE)) {
                    String target = String.valueOf(xml.getAttributeValue(null, "Target"));
                    return target.startsWith("/") ? target.substring(1) : target;
                }
            }
        }
        return MAIN_PART;
    }

    /** No document type, hence no entity and nothing from elsewhere. The JDK bounds depth and names by itself. */
    private static XMLStreamReader reader(InputStream in) throws IOException, XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory.createXMLStreamReader(unmarked(in));
    }

    /** Decoded here, since the parser tells the console of bytes that are no UTF-8. */
    private static Reader unmarked(InputStream in) throws IOException {
        var reader = new PushbackReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        int first = reader.read();
        if (first >= 0 && first != MARK) {
            reader.unread(first);
        }
        return reader;
    }

    private static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw Refusal.of(WHAT + " has a document type or entities, which are refused");
        }
        return event;
    }

    private String read() throws XMLStreamException, InterruptedException {
        while (next(xml) != XMLStreamConstants.START_ELEMENT) {
            step();
        }
        if (!xml.getLocalName().equals("document") || !isWords()) {
            throw notWord();
        }
        while (xml.hasNext()) {
            step();
            switch (next(xml)) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> characters();
                default -> {}
            }
        }
        return text.toString().strip();
    }

    private void step() throws InterruptedException {
        steps++;
        if (steps % STEPS == 0) {
            Interruption.check();
        }
    }

    private boolean isWords() {
        return WORDS.contains(String.valueOf(xml.getNamespaceURI()));
    }

    private void start() throws XMLStreamException, InterruptedException {
        String name = xml.getLocalName();
        if (UNREAD.contains(name)) {
            skip();
            return;
        }
        if (!isWords()) {
            isText = name.equals("t") && String.valueOf(xml.getNamespaceURI()).endsWith(MATH);
            return;
        }
        switch (name) {
            case "p" -> newLine();
            case "r" -> {
                isRun = true;
                isHidden = false;
            }
            case "vanish" -> isHidden = isRun && isOn();
            case "t" -> isText = true;
            case "tab", "ptab" -> add(isRun ? "\t" : "");
            case "br", "cr" -> add("\n");
            case "noBreakHyphen" -> add("-");
            default -> {}
        }
    }

    private boolean isOn() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("val")) {
                return !OFF.contains(xml.getAttributeValue(i));
            }
        }
        return true;
    }

    private void end() {
        isText = false;
        if (!isWords()) {
            return;
        }
        switch (xml.getLocalName()) {
            case "p" -> newLine();
            case "r" -> {
                isRun = false;
                isHidden = false;
            }
            default -> {}
        }
    }

    /** To the end of the element. */
    private void skip() throws XMLStreamException, InterruptedException {
        for (int depth = 1; depth > 0; ) {
            step();
            int event = next(xml);
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
    }

    private void characters() {
        if (isText) {
            add(xml.getText());
        }
    }

    private void newLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private void add(String more) {
        if (isHidden) {
            return;
        }
        text.append(more);
        // A character takes two units at most: whoever counts exactly comes later.
        if (text.length() > 2L * characters) {
            throw Refusal.tooManyCharacters(characters);
        }
    }
}
