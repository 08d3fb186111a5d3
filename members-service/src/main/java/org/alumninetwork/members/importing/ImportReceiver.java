package org.alumninetwork.members.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.alumninetwork.members.source.FileColumn;
import org.alumninetwork.members.source.Source;
import org.alumninetwork.members.source.SourceGate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes a registry's file while it arrives, in memory that does not grow with it, and puts its import in the queue. */
@ApplicationScoped
public class ImportReceiver {

    private static final int CHARACTERS_READ = 1 << 16;

    private final DataSource database;
    private final ImportQueue queue;
    private final ImportKeys keys;
    private final SourceGate gate;
    private final Clock clock;
    private final Duration longest;

    ImportReceiver(
            DataSource database,
            ImportQueue queue,
            ImportKeys keys,
            SourceGate gate,
            Clock clock,
            @ConfigProperty(name = "alumni.imports.upload-timeout") Duration longest) {
        this.database = database;
        this.queue = queue;
        this.keys = keys;
        this.gate = gate;
        this.clock = clock;
        this.longest = longest;
    }

    /** The id of the import, and whether it is that of an earlier request with the same key. */
    public record Receipt(UUID importId, boolean replayed) {}

    /** @param key that makes the import one, where it is sent again; or nothing */
    public Receipt receive(Source source, FileKind kind, Optional<String> key, InputStream file) {
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout((int) longest.toSeconds())
                    .call(() -> receiveInTransaction(source, kind, key, file));
        } finally {
            queue.wake();
        }
    }

    private Receipt receiveInTransaction(Source source, FileKind kind, Optional<String> key, InputStream file)
            throws SQLException, IOException {
        FingerprintedStream body = new FingerprintedStream(file, source.code() + " " + kind);
        Optional<ImportKeys.Kept> first = key.flatMap(keys::claim);
        if (first.isPresent()) {
            return new Receipt(first.get().replayOf(body), true);
        }
        try (Connection connection = database.getConnection()) {
            return new Receipt(stage(source, kind, key, body, connection), false);
        } catch (CharacterCodingException _) {
            throw FileProblems.notUtf8();
        }
    }

    private UUID stage(
            Source source, FileKind kind, Optional<String> key, FingerprintedStream body, Connection connection)
            throws SQLException, IOException {
        Withholding withholding = new Withholding(gate.mayWrite(source));
        UUID id = queue.newId(connection);
        StagingTable table = new StagingTable(id);
        table.create(connection);
        RegistryFile file = open(kind.format(), body, source.columns());
        mustHaveColumns(file);
        queue.announce(connection, id, source.id(), kind, keys.owner());
        Staging staging = new Staging(connection, table, new CopyLine(withholding.passed(file.columns())));
        RowCheck check = new RowCheck(clock);
        for (Optional<RawRow> row = file.next(); row.isPresent(); row = file.next()) {
            staging.add(check.check(withholding.passed(row.get())));
        }
        staging.flush();
        queue.admit(connection, id, file, withholding, staging, key, body.fingerprint());
        return id;
    }

    private static RegistryFile open(FileFormat format, InputStream body, Map<String, FileColumn> mapping)
            throws IOException {
        BufferedReader text = new BufferedReader(
                new InputStreamReader(
                        body,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                CHARACTERS_READ);
        skipByteOrderMark(text);
        return switch (format) {
            case CSV -> CsvFile.open(text, mapping);
            case NDJSON -> new NdjsonFile(text, mapping);
        };
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\ufeff') {
            text.reset();
        }
    }

    private static void mustHaveColumns(RegistryFile file) {
        Set<FileColumn> columns = file.columns();
        List<FileColumn> missing = new ArrayList<>(List.of(FileColumn.EXTERNAL_ID, FileColumn.FAMILY_NAME));
        missing.removeAll(columns);
        if (!missing.isEmpty()) {
            throw FileProblems.missing(missing, file.ignoredColumns());
        }
    }
}
