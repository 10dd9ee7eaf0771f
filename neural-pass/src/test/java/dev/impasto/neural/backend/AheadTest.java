package dev.impasto.neural.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class AheadTest {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch hold = new CountDownLatch(1);
    private final FutureTask<String> slow =
            new FutureTask<>(
                    () -> {
                        begun.countDown();
                        hold.await();
                        return "slow";
                    });

    private static FutureTask<String> named(String name) {
        return new FutureTask<>(() -> name);
    }

    @Test
    void whatIsAskedForNeedNotWaitForWhatIsQueuedBefore() throws InterruptedException {
        FutureTask<String> wanted = named("wanted");
        try (Ahead ahead = new Ahead()) {
            ahead.add(List.of(slow, wanted));
            begun.await();
            assertThat(ahead.get(wanted)).isEqualTo("wanted");
            assertThat(slow).isNotDone();
            hold.countDown();
        }
        assertThat(slow).isDone();
    }

    @Test
    void whoeverWaitsWorksOnTheOthersMeanwhile() throws InterruptedException {
        FutureTask<Void> release = new FutureTask<>(hold::countDown, null);
        try (Ahead ahead = new Ahead()) {
            ahead.add(List.of(slow, release)); // the first waits for the second
            begun.await();
            assertThat(ahead.get(slow)).isEqualTo("slow");
        }
    }

    @Test
    void aFailureIsThrownWhereTheResultIsAskedFor() {
        DeviceException why = new DeviceException("no");
        FutureTask<String> broken =
                new FutureTask<>(
                        () -> {
                            throw why;
                        });
        try (Ahead ahead = new Ahead()) {
            ahead.add(List.of(broken, named("other")));
            assertThatThrownBy(() -> ahead.get(broken)).isSameAs(why);
        }
    }

    @Test
    void closingDropsWhatIsQueuedAndWaitsForTheTaskAtHand() throws InterruptedException {
        FutureTask<String> queued = named("queued");
        Ahead ahead = new Ahead();
        ahead.add(List.of(slow, queued));
        begun.await();
        Thread closer = new Thread(ahead::close);
        closer.start();
        while (closer.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        hold.countDown();
        closer.join();
        assertThat(slow).isDone();
        assertThat(queued).isNotDone();
        ahead.add(List.of(queued));
        assertThat(queued).isNotDone();
    }
}
