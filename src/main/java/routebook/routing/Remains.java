package routebook.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import routebook.net.Prefix;

/**
 * What is left in a wiring of another one, which came to rest before something failed: the speakers that are still there,
 * and the channels that still do the same.
 */
final class Remains {

    /** By speaker: its place before; null if it is new. */
    private final Integer[] placesBefore;
    /** By speaker: whether it decides as before, if it hears and announces the same. */
    private final boolean[] decidesTheSame;
    /** By speaker: whether it announces the same prefixes itself. */
    private final boolean[] startsTheSame;
    /** By channel: its like before; null if it is new. */
    private final Channel[] channelsBefore;
    /** By channel: the prefixes of whose routes it may make something else than before. */
    private final List<Predicate<Prefix>> carriesOtherwise = new ArrayList<>();
    private final List<Lost> lost = new ArrayList<>();

    /**
     * A channel that is no more, to a speaker that still is.
     *
     * @param receiver the speaker's place now
     */
    record Lost(Channel before, int receiver) {}

    Remains(Wiring before, Wiring now) {
        int count = now.speakers.size();
        placesBefore = new Integer[count];
        decidesTheSame = new boolean[count];
        startsTheSame = new boolean[count];
        Map<String, Integer> byName = places(before);
        for (int i = 0; i < count; i++) {
            Speaker speaker = now.speakers.get(i);
            placesBefore[i] = byName.get(speaker.name());
            if (placesBefore[i] != null) {
                Speaker like = before.speakers.get(placesBefore[i]);
                decidesTheSame[i] = speaker.decidesLike(like);
                startsTheSame[i] = speaker.own().equals(like.own()) && speaker.summaries().equals(like.summaries());
            }
        }
        channelsBefore = new Channel[now.channels.size()];
        Map<Channel.Ends, Channel> left = new HashMap<>();
        before.channels.forEach(channel -> left.put(channel.ends(), channel));
        for (Channel channel : now.channels) {
            Channel like = left.remove(channel.ends());
            channelsBefore[channel.index] = like;
            carriesOtherwise.add(like == null ? prefix -> true : channel.differsFrom(like));
        }
        Map<String, Integer> byNameNow = places(now);
        for (Channel channel : before.channels) {
            Integer receiver = byNameNow.get(channel.ends().to());
            if (receiver != null && left.containsKey(channel.ends())) {
                lost.add(new Lost(channel, receiver));
            }
        }
    }

    private static Map<String, Integer> places(Wiring wiring) {
        Map<String, Integer> places = new HashMap<>();
        wiring.speakers.forEach(speaker -> places.put(speaker.name(), places.size()));
        return places;
    }

    /** Where a speaker stood before; null if it is new. */
    Integer placeBefore(int speaker) {
        return placesBefore[speaker];
    }

    boolean decidesTheSame(int speaker) {
        return decidesTheSame[speaker];
    }

    boolean startsTheSame(int speaker) {
        return startsTheSame[speaker];
    }

    /** What a channel was before; null if it is new. */
    Channel before(Channel channel) {
        return channelsBefore[channel.index];
    }

    /** Whether a channel makes of routes to the prefix what it made of them before. */
    boolean carriesTheSame(Channel channel, Prefix prefix) {
        return !carriesOtherwise.get(channel.index).test(prefix);
    }

    List<Lost> lost() {
        return lost;
    }
}
