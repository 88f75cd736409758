package precog.desk.message;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays beeps on a thread of its own; where there is nothing to play on, nothing is heard and nobody waits. */
final class Chime implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Chime.class);
    private static final AudioFormat FORMAT = new AudioFormat(Beep.RATE, 16, 1, true, false);

    private final ThreadPoolExecutor player = new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            work -> Thread.ofPlatform().daemon().name("chime").unstarted(work),
            new ThreadPoolExecutor.DiscardPolicy());

    void play(Beep beep) {
        player.execute(() -> sound(beep));
    }

    private static void sound(Beep beep) {
        try (SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT)) {
            byte[] samples = beep.samples();
            line.open(FORMAT);
            line.start();
            line.write(samples, 0, samples.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException e) {
            LOG.debug("There is nothing to play a sound on.", e);
        }
    }

    @Override
    public void close() {
        player.shutdownNow();
    }
}
