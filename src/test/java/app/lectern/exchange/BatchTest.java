package app.lectern.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchTest {

    @Test
    void gathersUntilThereAreEnough() {
        var batches = new ArrayList<List<Integer>>();
        var batch = new Batch<Integer>(Stream::of, batches::add);
        IntStream.range(0, 2 * Batch.SIZE + 1).forEach(batch::add);
        assertThat(batches).hasSize(2);
        batch.flush();
        batch.flush();

        assertThat(batches).extracting(List::size).containsExactly(Batch.SIZE, Batch.SIZE, 1);
        assertThat(batches.stream().flatMap(List::stream)).isSorted().hasSize(2 * Batch.SIZE + 1);
    }

    @Test
    void neverHasTwoRowsOfTheSameKey() {
        var batches = new ArrayList<List<String>>();
        var batch = new Batch<String>(row -> Stream.of(row.split(" ")), batches::add);
        Stream.of("a b", "c", "d a", "a", "c").forEach(batch::add);
        batch.flush();

        assertThat(batches).containsExactly(List.of("a b", "c"), List.of("d a"), List.of("a", "c"));
    }
}
