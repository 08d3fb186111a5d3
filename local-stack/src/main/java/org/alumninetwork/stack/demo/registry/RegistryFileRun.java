package org.alumninetwork.stack.demo.registry;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.alumninetwork.stack.demo.people.Draw;
import org.alumninetwork.stack.demo.people.Person;
import org.alumninetwork.stack.demo.registry.RegistryFileSummary.BadLine;

/** One pass over a file: what has been written so far, and nothing that grows with it but the list of bad rows. */
final class RegistryFileRun {

    /** A repeated row stands up to this many good rows after its first appearance. */
    private static final int DISTANCE = 1_000;

    private static final long CHANGE_SEED = 0x6368616e67656421L;
    private static final long FLAW_SEED = 0x666c61772d736565L;
    private static final List<Column> SOMETIMES_EMPTY =
            List.of(Column.BIRTH_DATE, Column.CITY, Column.DEGREE, Column.END_DATE, Column.EDU_PERSON_UNIQUE_ID);

    private final RegistryFile file;
    private final RowOutput output;
    private final Flaws flaws;
    private final Deque<RegistryRow> waiting = new ArrayDeque<>();
    private final Deque<RegistryRow> recent = new ArrayDeque<>();
    private final List<BadLine> badRows = new ArrayList<>();
    private long nextPerson;
    private long people;
    private long rows;
    private long goodRows;
    private long duplicates;
    private long changedPeople;

    RegistryFileRun(RegistryFile file, RowOutput output) {
        this.file = file;
        this.output = output;
        this.flaws = new Flaws(file);
    }

    RegistryFileSummary write() throws IOException {
        while (rows < file.rows() && (!waiting.isEmpty() || people < file.people())) {
            rows++;
            writeNext();
        }
        return new RegistryFileSummary(rows, people, goodRows, duplicates, changedPeople, List.copyOf(badRows));
    }

    private void writeNext() throws IOException {
        if (flaws.badUpTo(rows) > badRows.size()) {
            writeBad();
        } else if (flaws.duplicatesUpTo(rows) > duplicates && !recent.isEmpty()) {
            duplicates++;
            output.write(recent.getFirst());
        } else {
            writeGood();
        }
    }

    private void writeBad() throws IOException {
        Person person = file.population().person(nextPerson++);
        BadRow kind = flaws.kind(badRows.size());
        badRows.add(new BadLine(kind, output.nextLine()));
        output.write(kind.spoiled(RegistryRow.of(person, person.studies().getFirst())));
    }

    private void writeGood() throws IOException {
        if (waiting.isEmpty()) {
            waiting.addAll(rowsOfNextPerson());
        }
        RegistryRow row = waiting.removeFirst();
        goodRows++;
        output.write(row);
        remember(row);
    }

    private void remember(RegistryRow row) {
        if (recent.size() == DISTANCE) {
            recent.removeFirst();
        }
        recent.addLast(row);
    }

    private List<RegistryRow> rowsOfNextPerson() {
        long index = nextPerson++;
        people++;
        Person person = changed(file.population().person(index), index);
        Draw draw = Draw.of(FLAW_SEED, index);
        boolean incomplete = draw.chance(file.emptyFields());
        Column unknown = draw.oneOf(SOMETIMES_EMPTY);
        boolean broken = draw.chance(file.quotedNewlines());
        return person.studies().stream()
                .map(study -> RegistryRow.of(person, study))
                .map(row -> incomplete ? row.with(unknown, "") : row)
                .map(row -> broken ? brokenOverTwoLines(row) : row)
                .toList();
    }

    private Person changed(Person person, long index) {
        if (!Draw.of(CHANGE_SEED, index).chance(file.changed())) {
            return person;
        }
        changedPeople++;
        return person.readdressed();
    }

    private static RegistryRow brokenOverTwoLines(RegistryRow row) {
        return row.with(Column.PROGRAMME, row.cell(Column.PROGRAMME).replaceFirst(" ", "\n"));
    }
}
