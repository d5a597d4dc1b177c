package io.xyte.mcp.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.xyte.client.SpaceFence;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTest {
    private static final SpaceFence NORTH = SpaceFence.around(Set.of(1L), Set.of());
    private static final SpaceFence SOUTH = SpaceFence.around(Set.of(), Set.of("Acme/South"));
    private static final Access SOME = new Access(false, Set.of(Toolset.DEVICES), Set.of("a", "b"), Set.of("c"), NORTH);

    private static boolean permits(Access access, String tool) {
        return access.permits(tool, Toolset.DEVICES, Effect.READS);
    }

    @Test
    void narrowing_by_full_changes_nothing() {
        assertThat(SOME.narrowedBy(Access.FULL)).isEqualTo(SOME);
        assertThat(Access.FULL.narrowedBy(SOME)).isEqualTo(SOME);
    }

    @Test
    void narrowing_keeps_what_both_permit() {
        Access other = new Access(true, Set.of(Toolset.DEVICES, Toolset.TICKETS), Set.of("b", "x"), Set.of("d"), SOUTH);
        Access both = SOME.narrowedBy(other);
        assertThat(both)
                .isEqualTo(new Access(true, Set.of(Toolset.DEVICES), Set.of("b"), Set.of("c", "d"), NORTH.and(SOUTH)))
                .isEqualTo(other.narrowedBy(SOME));
    }

    @Test
    void denied_beats_allowed() {
        Access access = new Access(false, Set.of(Toolset.DEVICES), Set.of("a"), Set.of("a"), null);
        assertThat(permits(access, "a")).isFalse();
    }

    @Test
    void without_a_list_of_tools_all_of_the_toolset_are_seen() {
        Access access = new Access(false, Set.of(Toolset.DEVICES), null, Set.of("c"), null);
        assertThat(permits(access, "a")).isTrue();
        assertThat(permits(access, "c")).isFalse();
        assertThat(access.permits("a", Toolset.TICKETS, Effect.READS)).isFalse();
    }

    @Test
    void a_list_of_tools_switches_no_toolset_on() {
        Access access = new Access(false, Set.of(), Set.of("a"), Set.of(), null);
        assertThat(permits(access, "a")).isFalse();
    }
}
