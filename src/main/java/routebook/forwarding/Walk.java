package routebook.forwarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import routebook.net.Ip;
import routebook.why.Because;

/**
 * One packet's way through the nodes, with every equal-cost branch of it.
 *
 * @param nodes   every node that is up
 * @param hash    choice among equal-cost next hops
 * @param request the request that this packet answers; absent if it is a request itself
 * @param most    how many ways to find at most
 */
record Walk(Map<String, Node> nodes, FlowHash hash, Optional<Trace> request, int most) {

    List<Trace> from(Node sender, Packet packet) {
        List<Trace> found = new ArrayList<>();
        State start = new State(List.of(Trace.start(sender, packet)), packet, false,
                request.map(Trace::undo).orElse(List.of()));
        Optional<Because> held = isKnownAt(sender) ? Optional.empty()
                : firstRefusal(sender.guard().outbound(), packet);
        if (held.isPresent()) {
            found.add(start.end(Disposition.DROPPED, held.get()));
        } else {
            forward(start, found);
        }
        return found;
    }

    /** The packet has come to a node: it ends there, is dropped, or passes on. */
    private void arrive(State came, List<Trace> found) {
        Node here = came.here();
        Guard guard = here.guard();
        boolean known = isKnownAt(here);
        Optional<LinkNat> crossed = guard.nat(came.last().link());
        State state = crossed.map(nat -> came.as(nat.arrived(came.packet()))).orElse(came);
        Optional<Translation> undone = state.findLastTranslation();
        if (request.isPresent() && undone.isPresent()) {
            undo(state, undone.get(), found);
            return;
        }
        Optional<Because> refusal = crossed.flatMap(nat -> nat.findRefusal(state.packet(), LinkNat.Owners.BEYOND))
                .or(() -> known ? Optional.empty() : firstRefusal(guard.inbound(), state.packet()));
        boolean isMine = here.address().filter(state.packet().destination()::equals).isPresent();
        if (refusal.isEmpty() && isMine) {
            found.add(state.end(Disposition.DELIVERED, Because.of(ForwardingRule.DESTINATION, "")));
            return;
        }
        refusal = refusal.or(guard::noTransit).or(() -> inspect(here, state.packet(), known))
                .or(() -> known ? Optional.empty() : firstRefusal(guard.outbound(), state.packet()));
        if (refusal.isPresent()) {
            found.add(state.end(Disposition.DROPPED, refusal.get()));
            return;
        }
        if (state.wasHereBefore()) {
            found.add(state.end(Disposition.LOOP, Because.of(ForwardingRule.LOOP, "the packet for "
                    + state.packet().destination() + " comes to " + here.name() + " again: " + state.cycle())));
            return;
        }
        Optional<Guard.SourceNat> nat = guard.sourceNat()
                .filter(each -> request.isEmpty() && each.translates(state.packet()));
        State mapped = crossed.filter(any -> request.isEmpty())
                .flatMap(each -> each.pooled(state.packet(), LinkNat.Owners.BEYOND)).map(state::pooled).orElse(state);
        forward(nat.map(each -> mapped.translated(each.address())).orElse(mapped), found);
    }

    private Optional<Because> inspect(Node here, Packet packet, boolean known) {
        return here.guard().inspection().flatMap(inspection -> {
            if (request.isPresent() && inspection.stateful()) {
                return known ? Optional.empty() : Optional.of(Because.of(inspection.stray(), here.name()
                        + " has not seen the request that this answers, so it drops the answer"));
            }
            return inspection.rules().findRefusal(packet);
        });
    }

    /** An answer has come to where its request was translated: the old address comes back. */
    private void undo(State state, Translation translation, List<Trace> found) {
        State restored = state.restored(translation);
        if (translation.handedBy().isEmpty()) {
            forward(restored, found);
            return;
        }
        Node back = nodes.get(translation.handedBy());
        if (back == null) {
            found.add(restored.end(Disposition.NO_ROUTE, Because.of(ForwardingRule.NO_ROUTE,
                    translation.handedBy() + " is not there any more")));
            return;
        }
        State out = state.here().guard().nat(translation.link()).map(nat -> restored.as(nat.leaving(restored.packet())))
                .orElse(restored);
        arrive(out.stepping(new Step(back, Port.SILENT, translation.link(), back.lines() != Node.Lines.NEVER,
                Optional.of(Because.of(ForwardingRule.TRANSLATED, translation.to() + " stands for "
                        + translation.original() + " behind " + back.name())),
                Optional.of(translation.to()), translation.rttMs(), out.packet())), found);
    }

    private void forward(State state, List<Trace> found) {
        Node here = state.here();
        Ip destination = state.packet().destination();
        Optional<FibEntry> match = here.fib().lookup(destination);
        if (match.isEmpty()) {
            found.add(state.end(Disposition.NO_ROUTE, Because.of(ForwardingRule.NO_ROUTE,
                    here.name() + " has no route to " + destination)));
            return;
        }
        List<NextHop> choices = choices(match.get());
        if (choices.isEmpty()) {
            found.add(state.end(Disposition.DROPPED, match.get().because()));
            return;
        }
        int first = hash.choose(here.name(), state.packet().source(), destination, choices.size());
        for (int i = 0; i < choices.size() && found.size() < most; i++) {
            take(choices.get((first + i) % choices.size()), match.get().because(), state, found);
        }
    }

    /** What the entry offers; behind a frontend, every instance, or for an answer the one that has its request. */
    private List<NextHop> choices(FibEntry entry) {
        List<NextHop> choices = new ArrayList<>();
        for (NextHop nextHop : entry.nextHops()) {
            if (nextHop instanceof NextHop.Balanced balanced) {
                List<NextHop.Via> known = balanced.instances().stream().filter(this::tookRequest).toList();
                choices.addAll(known.isEmpty() ? balanced.instances() : known);
            } else {
                choices.add(nextHop);
            }
        }
        return choices;
    }

    private boolean tookRequest(NextHop.Via instance) {
        return request.filter(sent -> sent.steps().stream().anyMatch(step ->
                step.node().name().equals(instance.node()) && step.link().equals(instance.link()))).isPresent();
    }

    private void take(NextHop nextHop, Because because, State state, List<Trace> found) {
        if (nextHop instanceof NextHop.Unmodelled unmodelled) {
            found.add(state.end(Disposition.INCONCLUSIVE, unmodelled.because()));
        } else if (nextHop instanceof NextHop.Via via) {
            Optional<Because> refusal = firstRefusal(via.gates(), state.packet()).or(via::loss);
            if (refusal.isPresent()) {
                found.add(state.end(Disposition.DROPPED, refusal.get()));
                return;
            }
            Node next = nodes.get(via.node());
            Optional<LinkNat> nat = state.here().guard().nat(via.link());
            Optional<Because> closed = nat.flatMap(each -> each.findRefusal(state.packet(), LinkNat.Owners.HERE));
            if (closed.isPresent()) {
                found.add(state.end(Disposition.DROPPED, closed.get()));
                return;
            }
            State pooled = nat.filter(any -> request.isEmpty())
                    .flatMap(each -> each.pooled(state.packet(), LinkNat.Owners.HERE)).map(state::translated).orElse(state);
            State leaving = nat.map(each -> pooled.as(each.leaving(pooled.packet()))).orElse(pooled);
            State moved = leaving.rewritten(via, next, state.steps().size() > 1 ? Optional.empty() : asTheRequestWasSent());
            boolean counted = next.lines() == Node.Lines.ALWAYS
                    || next.lines() == Node.Lines.UNLESS_CONCEALED && !moved.concealed();
            arrive(moved.stepping(new Step(next, via.port(), via.link(), counted, Optional.of(because),
                    Optional.of(state.packet().destination()), via.rttMs(), moved.packet())), found);
        } else if (nextHop instanceof NextHop.Onto onto) {
            Ip destination = state.packet().destination();
            Optional<Because> refusal = firstRefusal(onto.gates(), state.packet());
            String holder = onto.segment().holders().get(destination);
            if (refusal.isPresent()) {
                found.add(state.end(Disposition.DROPPED, refusal.get()));
            } else if (holder == null) {
                found.add(state.end(Disposition.NO_SUCH_HOST, Because.of(ForwardingRule.NO_SUCH_HOST,
                        "nothing that is up holds " + destination + " in " + onto.segment().name())));
            } else {
                Node next = nodes.get(holder);
                arrive(state.stepping(new Step(next, Port.at(destination), "", next.lines() != Node.Lines.NEVER,
                        Optional.of(because), Optional.of(destination), Optional.empty(), state.packet())), found);
            }
        }
    }

    /**
     * For an answer to a request whose destination was translated, at the node that answers: the address that the request
     * was sent to. Nobody on the way knows of it.
     */
    private Optional<Ip> asTheRequestWasSent() {
        return request.map(sent -> sent.steps().get(0).packet().destination())
                .filter(address -> !address.equals(request.orElseThrow().received().destination()));
    }

    /** True if the request of this answer passed the node, so that a memory there knows the flow. */
    private boolean isKnownAt(Node node) {
        return request.isPresent() && request.get().passed(node.name());
    }

    private static Optional<Because> firstRefusal(List<Gate> gates, Packet packet) {
        for (Gate gate : gates) {
            Optional<Because> refusal = gate.findRefusal(packet);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    /**
     * How far the packet has come.
     *
     * @param steps        arrivals so far
     * @param packet       the packet as it stands now
     * @param concealed    it came over a concealing link
     * @param translations translations of sources not undone yet, the latest last
     */
    private record State(List<Step> steps, Packet packet, boolean concealed, List<Translation> translations) {

        Node here() {
            return last().node();
        }

        Step last() {
            return steps.get(steps.size() - 1);
        }

        /** The same with the packet translated, of which nobody keeps a memory. */
        State as(Packet translated) {
            return new State(steps, translated, concealed, translations);
        }

        State stepping(Step step) {
            List<Step> more = new ArrayList<>(steps.size() + 1);
            more.addAll(steps);
            more.add(step);
            return new State(more, packet, concealed, translations);
        }

        /** The node puts another source in its place; its own table leads an answer on. */
        State translated(Ip source) {
            return remembering(new Translation(here().name(), source, packet.source(), "", "", Optional.empty()));
        }

        /** The node puts another source in its place; an answer goes back over the link that the packet came by. */
        State pooled(Ip source) {
            return remembering(new Translation(here().name(), source, packet.source(),
                    steps.get(steps.size() - 2).node().name(), last().link(), last().rttMs()));
        }

        private State remembering(Translation translation) {
            List<Translation> more = new ArrayList<>(translations);
            more.add(translation);
            return new State(steps, packet.from(translation.to()), concealed, more);
        }

        /** What the link does to the packet: the far end translates. */
        State rewritten(NextHop.Via via, Node next, Optional<Ip> published) {
            State hidden = new State(steps, packet, concealed || via.conceal(), translations);
            Ip source = published.filter(any -> via.rewrite().source().isPresent())
                    .or(via.rewrite()::source).orElse(packet.source());
            State translated = via.rewrite().remembered()
                    ? hidden.remembering(new Translation(next.name(), source, packet.source(), here().name(), via.link(),
                            via.rttMs())) : hidden;
            return via.rewrite().destination()
                    .map(destination -> new State(steps, translated.packet.to(destination), translated.concealed,
                            translated.translations))
                    .orElse(translated);
        }

        State restored(Translation translation) {
            List<Translation> fewer = new ArrayList<>(translations);
            fewer.remove(translation);
            return new State(steps, packet.to(translation.original()), concealed, fewer);
        }

        /** A packet for the same destination was at this node before. */
        boolean wasHereBefore() {
            Node here = here();
            for (int i = 0; i < steps.size() - 1; i++) {
                Step step = steps.get(i);
                if (step.node() == here && step.packet().destination().equals(packet.destination())) {
                    return true;
                }
            }
            return false;
        }

        /** The latest translation made here whose address the packet is for. */
        Optional<Translation> findLastTranslation() {
            for (int i = translations.size() - 1; i >= 0; i--) {
                Translation each = translations.get(i);
                if (each.at().equals(here().name()) && each.to().equals(packet.destination())) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }

        /** The nodes from one visit to the next. */
        String cycle() {
            List<String> names = steps.stream().map(step -> step.node().name()).toList();
            int last = names.size() - 1;
            return String.join(" > ", names.subList(names.subList(0, last).lastIndexOf(names.get(last)), last + 1));
        }

        Trace end(Disposition disposition, Because because) {
            return new Trace(steps, disposition, because, packet, translations);
        }
    }
}
