package precog.desk.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViewportTest {
    private final Viewport all = Viewport.of(new Extent(0, 100), 5);

    @Test
    void zoomsAboutAPlaceThatStaysUnderThePointer() {
        Viewport near = all.zoomed(0.5, 20);

        assertThat(near.shown()).isEqualTo(new Extent(10, 60));
        assertThat(near.isZoomed()).isTrue();
        assertThat(near.zoomed(2, 20)).isEqualTo(all);
    }

    @Test
    void zoomsNeitherInBeyondTheLeastNorOutBeyondAllThereIs() {
        assertThat(all.zoomed(0.0001, 50).shown()).isEqualTo(new Extent(47.5, 52.5));
        assertThat(all.zoomed(9, 50)).isEqualTo(all);
    }

    @Test
    void pansAsFarAsThereIsSomething() {
        Viewport near = all.zoomed(0.5, 0);

        assertThat(near.panned(20).shown()).isEqualTo(new Extent(20, 70));
        assertThat(near.panned(500).shown()).isEqualTo(new Extent(50, 100));
        assertThat(near.panned(-1).shown()).isEqualTo(new Extent(0, 50));
    }

    @Test
    void aViewOfTheNewestFollowsItAndAnyOtherStaysWhereItIs() {
        Extent later = new Extent(0, 110);

        assertThat(all.over(later).shown()).isEqualTo(later);
        assertThat(all.zoomed(0.5, 100).over(later).shown()).isEqualTo(new Extent(60, 110));
        assertThat(all.zoomed(0.5, 0).over(later).shown()).isEqualTo(new Extent(0, 50));
    }

    @Test
    void movesJustFarEnoughToShowAPlace() {
        Viewport near = all.zoomed(0.2, 0);

        assertThat(near.showing(10)).isEqualTo(near);
        assertThat(near.showing(30).shown()).isEqualTo(new Extent(10, 30));
    }
}
