import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * Works out with lib-recur what the benchmark asks for, a line each way. Rules are read beforehand; making their iterators and
 * going through them is what is timed, as of the rrule crate.
 *
 * <pre>
 *   start ZONE DTSTART      when all rules begin             no answer
 *   rule RRULE              one more rule                    no answer
 *   next FROM COUNT         the job: the next instants       the instants, earliest first, each once
 *   history FROM TO         the job: all of them             the instants, rule by rule
 *   warm MILLISECONDS       runs the job for so long         how often
 *   time                    runs it twice                    the nanoseconds of the second time
 * </pre>
 */
public final class LibRecur {
    private final List<RecurrenceRule> rules = new ArrayList<>();
    private DateTime start;
    private Supplier<long[]> job;
    /** So that no run can be left out. */
    private long sink;

    public static void main(String[] words) throws Exception {
        LibRecur peer = new LibRecur();
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String answer = peer.answer(line.split(" "));
            if (answer != null) {
                System.out.println(answer);
                System.out.flush();
            }
        }
    }

    private String answer(String[] words) throws Exception {
        switch (words[0]) {
            case "start":
                rules.clear();
                start = DateTime.parse(TimeZone.getTimeZone(words[1]), words[2]);
                return null;
            case "rule":
                rules.add(new RecurrenceRule(words[1]));
                return null;
            case "next": {
                long from = Long.parseLong(words[1]);
                int count = Integer.parseInt(words[2]);
                job = () -> next(from, count);
                return said(job.get());
            }
            case "history": {
                long from = Long.parseLong(words[1]);
                long to = Long.parseLong(words[2]);
                job = () -> history(from, to);
                return said(job.get());
            }
            case "warm": {
                long until = System.nanoTime() + Long.parseLong(words[1]) * 1_000_000;
                int times = 0;
                for (; System.nanoTime() < until; times++) run();
                return Integer.toString(times);
            }
            case "time": {
                run();
                long begun = System.nanoTime();
                run();
                return Long.toString(System.nanoTime() - begun);
            }
            default:
                throw new IllegalArgumentException(words[0]);
        }
    }

    private void run() {
        long[] found = job.get();
        sink += found[found.length - 1];
    }

    private long[] next(long from, int count) {
        RecurrenceRuleIterator[] iterators = new RecurrenceRuleIterator[rules.size()];
        for (int i = 0; i < iterators.length; i++) {
            iterators[i] = rules.get(i).iterator(start);
            iterators[i].fastForward(from + 1);
        }
        long[] found = new long[count];
        int length = 0;
        while (length < count) {
            RecurrenceRuleIterator earliest = iterators[0];
            for (RecurrenceRuleIterator other : iterators) {
                if (other.peekMillis() < earliest.peekMillis()) earliest = other;
            }
            long at = earliest.nextMillis();
            if (length == 0 || found[length - 1] != at) found[length++] = at;
        }
        return found;
    }

    private long[] history(long from, long to) {
        long[] found = new long[1024];
        int length = 0;
        for (RecurrenceRule rule : rules) {
            RecurrenceRuleIterator iterator = rule.iterator(start);
            for (long at = iterator.nextMillis(); at < to; at = iterator.nextMillis()) {
                if (at <= from) continue;
                if (length == found.length) found = Arrays.copyOf(found, 2 * length);
                found[length++] = at;
            }
        }
        return Arrays.copyOf(found, length);
    }

    private static String said(long[] instants) {
        return Arrays.stream(instants).mapToObj(Long::toString).collect(Collectors.joining(" "));
    }
}
