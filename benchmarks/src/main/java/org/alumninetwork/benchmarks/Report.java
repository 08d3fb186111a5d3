package org.alumninetwork.benchmarks;

import java.util.List;

/**
 * What a benchmark found.
 *
 * @param compared what was compared with what, and how
 * @param ratios what holds on other machines too
 * @param figures what holds on this machine only
 */
public record Report(String compared, Table ratios, List<Table> figures) {

    String markdown(String name, Machine machine) {
        StringBuilder text = new StringBuilder("# " + name + "\n\n" + compared + "\n\n" + ratios.markdown());
        text.append("\nAbsolute figures, of this machine only (").append(machine.description());
        text.append("):\n");
        figures.forEach(table -> text.append('\n').append(table.markdown()));
        return text.toString();
    }
}
