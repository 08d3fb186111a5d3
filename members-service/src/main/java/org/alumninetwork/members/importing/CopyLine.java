package org.alumninetwork.members.importing;

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
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private final MessageDigest digest = sha256();
    private final byte[] columns;
    private final CopyBuffer cells = new CopyBuffer(1024);

    /** @param columns of the file: the same row of a file with other columns says something else */
    CopyLine(Set<FileColumn> columns) {
        this.columns = columns.toString().getBytes(StandardCharsets.US_ASCII);
    }

    void write(CheckedRow row, CopyBuffer line) {
        cells.clear();
        long person = addCells(row, OF_PERSON);
        long affiliation = addCells(row, OF_AFFILIATION);
        line.number(row.line());
        line.nextCell();
        line.number(person);
        line.nextCell();
        line.number(Long.rotateLeft(person, 17) * GOLDEN_RATIO + affiliation);
        line.nextCell();
        line.text(row.cell(FileColumn.EXTERNAL_ID));
        line.nextCell();
        if (row.hasAffiliation()) {
            line.number(affiliation);
        } else {
            line.nothing();
        }
        line.append(cells);
        line.nextCell();
        line.text(NameKeys.of(row.cell(FileColumn.FAMILY_NAME)));
        line.nextCell();
        line.text(NameKeys.of(row.cell(FileColumn.GIVEN_NAME)));
        line.endRow();
    }

    /** Appends the cells and returns their hash. */
    private long addCells(CheckedRow row, List<FileColumn> columnsOfPart) {
        int start = cells.size();
        for (FileColumn column : columnsOfPart) {
            cells.nextCell();
            cells.text(row.cell(column));
        }
        digest.update(columns);
        cells.updateWithWhatIsBehind(start, digest);
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
