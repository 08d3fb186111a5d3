package org.alumninetwork.stack.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumninetwork.stack.demo.geography.Chapter;
import org.alumninetwork.stack.demo.geography.Mission;

/** Creates the organisations, each under the one that it belongs to. */
final class Founding {

    private static final String STOCKHOLM = "Europe/Stockholm";
    private static final String HELSINKI = "Europe/Helsinki";

    private final Api administrator;
    private final Crew crew;

    Founding(Api administrator, Crew crew) {
        this.administrator = administrator;
        this.crew = crew;
    }

    Structure found() {
        Body institute = found("svenska-institutet", institute());
        Body network = found("sweden-alumni-network", network(institute.id()));
        Body university = found("university-of-helsinki", university());
        return new Structure(
                institute,
                network,
                crew.map("Chapters", Chapter.all(), chapter -> found(chapter.code(), of(chapter, network.id()))),
                crew.map("Missions", Mission.all(), mission -> found("mission-" + mission.code(), of(mission))),
                university,
                found("helsinki-alumni", community(university.id())),
                found("alumnforeningen", association()));
    }

    private Body found(String code, NewOrganisation organisation) {
        return Body.of(code, administrator.post("/v1/organisations", "demo-organisation-" + code, organisation));
    }

    private static NewOrganisation institute() {
        Map<String, String> name = Map.of("sv", "Svenska institutet", "en", "Swedish Institute");
        return new NewOrganisation("INSTITUTION", null, name, "SE", "Stockholm", STOCKHOLM, "sv", null, null);
    }

    private static NewOrganisation network(UUID institute) {
        Map<String, String> name = Map.of("sv", "Sverige Alumninätverket", "en", "Sweden Alumni Network");
        return new NewOrganisation("NETWORK", institute, name, "SE", "Stockholm", STOCKHOLM, "en", null, null);
    }

    private static NewOrganisation of(Chapter chapter, UUID network) {
        return new NewOrganisation(
                "CHAPTER",
                network,
                chapter.name(),
                chapter.country(),
                chapter.city(),
                chapter.timeZone().getId(),
                workingLanguage(chapter.languages()),
                null,
                "https://example.org/chapters/" + chapter.code());
    }

    /** The chapters of a world-wide network work in English where they can. */
    private static String workingLanguage(List<String> languages) {
        return languages.contains("en") ? "en" : languages.getFirst();
    }

    private static NewOrganisation of(Mission mission) {
        return new NewOrganisation(
                "MISSION",
                null,
                mission.name(),
                mission.country(),
                mission.city(),
                mission.timeZone().getId(),
                "sv",
                null,
                null);
    }

    private static NewOrganisation university() {
        Map<String, String> name =
                Map.of("fi", "Helsingin yliopisto", "sv", "Helsingfors universitet", "en", "University of Helsinki");
        return new NewOrganisation(
                "INSTITUTION", null, name, "FI", "Helsinki", HELSINKI, "fi", "https://ror.org/040af2s02", null);
    }

    private static NewOrganisation community(UUID university) {
        Map<String, String> name = Map.of("fi", "Helsinki Alumni", "sv", "Helsinki Alumni", "en", "Helsinki Alumni");
        return new NewOrganisation("NETWORK", university, name, "FI", "Helsinki", HELSINKI, "fi", null, null);
    }

    private static NewOrganisation association() {
        Map<String, String> name = Map.of(
                "sv", "Alumnföreningen vid Helsingfors universitet rf",
                "fi", "Helsingin yliopiston alumniyhdistys ry",
                "en", "Alumni Association of the University of Helsinki");
        return new NewOrganisation("ASSOCIATION", null, name, "FI", "Helsinki", HELSINKI, "sv", null, null);
    }
}
