package org.alumninetwork.members.importing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Set;
import org.alumninetwork.members.source.FileColumn;
import org.alumninetwork.members.text.NameKeys;

/**
 * A row in the text format of COPY, with hashes of what it says of the person and of the affiliation: two rows with the
 * same hashes say the same. Hashes are the first 64 bits of SHA-256.
 */
final class CopyLine {

    static final List<FileColumn> OF_PERSON = List.of(
            FileColumn.GIVEN_NAME,
            FileColumn.FAMILY_NAME,
            FileColumn.EMAIL,
            FileColumn.BIRTH_DATE,
            FileColumn.COUNTRY,
            FileColumn.CITY,
            FileColumn.EDU_PERSON_UNIQUE_ID,
            FileColumn.ORCID);
    private static final List<FileColumn> OF_AFFILIATION = List.of(
            FileColumn.BASIS,
            FileColumn.INSTITUTION,
            FileColumn.PROGRAMME,
            FileColumn.DEGREE,
            FileColumn.START_DATE,
            FileColumn.END_DATE);
    private static final byte[] NOTHING = {'\\', 'N'};
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private final MessageDigest digest = sha256();
    private final byte[] columns;
    private final ByteArrayOutputStream part = new ByteArrayOutputStream(512);

    /** @param columns of the file: the same row of a file with other columns says something else */
    CopyLine(Set<FileColumn> columns) {
        this.columns = columns.toString().getBytes(StandardCharsets.US_ASCII);
    }

    void write(CheckedRow row, ByteArrayOutputStream line) {
        line.writeBytes(Long.toString(row.line()).getBytes(StandardCharsets.US_ASCII));
        line.write('\t');
        text(row.cell(FileColumn.EXTERNAL_ID), line);
        long person = cells(row, OF_PERSON, line);
        long affiliation = cells(row, OF_AFFILIATION, line);
        number(person, line);
        line.write('\t');
        if (row.hasAffiliation()) {
            line.writeBytes(Long.toString(affiliation).getBytes(StandardCharsets.US_ASCII));
        } else {
            line.writeBytes(NOTHING);
        }
        number(Long.rotateLeft(person, 17) * GOLDEN_RATIO + affiliation, line);
        line.write('\t');
        text(NameKeys.of(row.cell(FileColumn.FAMILY_NAME)), line);
        line.write('\t');
        text(NameKeys.of(row.cell(FileColumn.GIVEN_NAME)), line);
        line.write('\n');
    }

    /** Appends the cells and returns their hash. */
    private long cells(CheckedRow row, List<FileColumn> columnsOfPart, ByteArrayOutputStream line) {
        part.reset();
        for (FileColumn column : columnsOfPart) {
            part.write('\t');
            text(row.cell(column), part);
        }
        byte[] bytes = part.toByteArray();
        line.writeBytes(bytes);
        digest.update(columns);
        return ByteBuffer.wrap(digest.digest(bytes)).getLong();
    }

    private static void number(long number, ByteArrayOutputStream line) {
        line.write('\t');
        line.writeBytes(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
    }

    /** A checked value holds no control character, so the backslash is all that has to be escaped. */
    private static void text(String value, ByteArrayOutputStream target) {
        if (value == null) {
            target.writeBytes(NOTHING);
        } else {
            String escaped = value.indexOf('\\') < 0 ? value : value.replace("\\", "\\\\");
            target.writeBytes(escaped.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
