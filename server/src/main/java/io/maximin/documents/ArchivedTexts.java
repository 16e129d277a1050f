package io.maximin.documents;

import io.maximin.documents.Passage.Field;
import io.maximin.error.ApiException;
import io.maximin.files.FileName;
import io.maximin.files.FileType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;

/** The members of an archive, all txt or all json. Source: spec/speech.md section 4.1. */
final class ArchivedTexts {
    private static final String TXT = ".txt";
    private static final String JSON = ".json";

    private final Archive archive;
    private final DocumentLimits limits;
    private final Characters characters;
    private final Set<String> paths = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, Integer> clashes = new HashMap<>();

    /**
     * @param shown its name, harmless
     * @param extension lower case
     */
    private record Member(ZipEntry entry, String shown, String extension) {
        String what() {
            return "member '" + shown + "'";
        }
    }

    ArchivedTexts(Archive archive, DocumentLimits limits) {
        this.archive = archive;
        this.limits = limits;
        this.characters = new Characters(limits.characters());
    }

    /** @throws ApiException naming the first member that cannot be read */
    List<Document> read() throws IOException, InterruptedException {
        List<Member> members = members();
        var documents = new ArrayList<Document>();
        for (Member member : members) {
            Interruption.check();
            List<Passage> passages = passages(member);
            passages.forEach(passage -> characters.take(passage.text()));
            documents.add(new Document(newName(member), passages));
        }
        return documents;
    }

    /** All are looked at before the first is read, so that a wrong one costs nothing. */
    private List<Member> members() {
        var members = new ArrayList<Member>();
        for (ZipEntry entry : archive.entries()) {
            if (entry.isDirectory() || isOfMac(entry.getName())) {
                continue;
            }
            Member member = member(entry);
            if (!paths.add(entry.getName())) {
                throw Refusal.of(member.what() + " is in the archive twice");
            }
            if (!members.isEmpty() && !members.getFirst().extension().equals(member.extension())) {
                throw Refusal.of(member.what() + " is not of the type of "
                        + members.getFirst().what() + ", members must be all txt or all json");
            }
            members.add(member);
        }
        if (members.isEmpty()) {
            throw Refusal.of("the archive has no member, expected txt or json");
        }
        return members;
    }

    private static boolean isOfMac(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return path.startsWith("__MACOSX/") || last.equals(".DS_Store") || last.startsWith("._");
    }

    private static Member member(ZipEntry entry) {
        String shown = FileName.clean(entry.getName());
        String lower = shown.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(TXT) && !lower.endsWith(JSON)) {
            throw Refusal.of("member '" + shown + "' is neither txt nor json");
        }
        return new Member(entry, shown, lower.endsWith(TXT) ? TXT : JSON);
    }

    private List<Passage> passages(Member member) throws IOException {
        boolean isPlain = member.extension().equals(TXT);
        String text = PlainText.decode(bytes(member, isPlain), member.what());
        if (!isPlain) {
            return Script.passages(text, member.what());
        }
        if (text.isBlank()) {
            throw Refusal.withoutText(member.what());
        }
        return List.of(new Passage(Field.CONTENT, text));
    }

    private byte[] bytes(Member member, boolean isPlain) throws IOException {
        int most = limits.characters() * (isPlain ? PlainText.MAX_CHARACTER_BYTES : Script.MAX_CHARACTER_BYTES);
        byte[] bytes;
        try (InputStream in = archive.open(member.entry())) {
            bytes = in.readNBytes(most + 1);
        } catch (IOException e) {
            throw Refusal.damaged(member.what(), e);
        }
        if (bytes.length > most) {
            throw Refusal.of(member.what() + " has more than the limit of " + most + " bytes");
        }
        requireText(bytes, member);
        return bytes;
    }

    /** A member's name says little about what it is. */
    private static void requireText(byte[] bytes, Member member) {
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, FileType.HEAD_BYTES));
        FileType.of(head, member.shown()).filter(type -> type != FileType.TXT).ifPresent(type -> {
            throw Refusal.of(member.what() + " is a " + type.label() + " file by its content");
        });
    }

    /** The member's without its folders and its ending; the second of a name is told apart by a number. */
    private String newName(Member member) {
        String base = member.shown()
                .substring(0, member.shown().length() - member.extension().length());
        String name = FileName.clean(base);
        String unique = name;
        while (!names.add(unique.toLowerCase(Locale.ROOT))) {
            unique = name + "-" + (1 + clashes.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum));
        }
        return unique;
    }
}
