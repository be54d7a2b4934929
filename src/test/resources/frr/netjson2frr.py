#!/usr/bin/env python3
"""netjson2frr - JSON network topology -> FRR configs -> Linux netns -> RIBs as JSON.

Python 3 standard library only.  Needs root, iproute2, FRR (zebra, bgpd, optional bfdd).

  netjson2frr.py gen     TOPO.json OUTDIR     write the FRR configs (one directory per node)
  netjson2frr.py clab    TOPO.json OUTDIR     the same plus a containerlab topology file
  netjson2frr.py up      TOPO.json            build namespaces, start daemons
  netjson2frr.py wait    TOPO.json            wait for convergence, print seconds
  netjson2frr.py collect TOPO.json OUT.json   canonical RIB + FIB of every node
  netjson2frr.py down    TOPO.json            stop the daemons by pid, delete the namespaces
  netjson2frr.py golden  TOPO.json OUT.json   up + wait (+ fail + wait) + collect + down
  netjson2frr.py diff    A.json B.json        compare two collected files (exit 1 on difference)

Topology schema: see SCHEMA.md next to this file.  README.md there tells what was added for Routebook.
"""
import ctypes, fcntl, hashlib, heapq, ipaddress, json, os, select, signal, socket, struct, tempfile
import subprocess, sys, time

FRR = os.environ.get("FRR_BIN", "/usr/lib/frr")
RUN = os.environ.get("NJ_RUN", os.path.join(tempfile.gettempdir(), "netjson2frr"))
CLONE_NEWNET = 0x40000000
_libc = ctypes.CDLL(None, use_errno=True)


def setns(path):
    fd = os.open(path, os.O_RDONLY)
    try:
        if _libc.setns(fd, CLONE_NEWNET) != 0:
            raise OSError(ctypes.get_errno(), "setns " + path)
    finally:
        os.close(fd)


class in_ns:
    def __init__(self, ns):
        self.ns = ns

    def __enter__(self):
        self.old = os.open("/proc/self/ns/net", os.O_RDONLY)
        setns("/run/netns/" + self.ns)

    def __exit__(self, *a):
        _libc.setns(self.old, CLONE_NEWNET)
        os.close(self.old)


def sh(cmd, **kw):
    return subprocess.run(cmd, check=True, capture_output=True, text=True, **kw).stdout


# ----------------------------------------------------------------------------- topology
class Topo:
    def __init__(self, path):
        self.path = path
        self.d = json.load(open(path)) if isinstance(path, str) else path
        self.name = self.d["name"]
        self.pfx = os.environ.get("NJ_NS", self.d.get("ns_prefix", self.name[:4] + "-"))
        self.run = os.path.join(RUN, self.name)
        self.nodes = self.d["nodes"]
        self.defaults = self.d.get("defaults", {})
        for n, v in self.nodes.items():
            for i, c in list(v.get("interfaces", {}).items()):
                if isinstance(c, (list, str)):
                    v["interfaces"][i] = {"ip": [c] if isinstance(c, str) else c}
        self.check()

    def ns(self, node):
        return self.pfx + node

    def bgp_nodes(self):
        return [n for n, v in self.nodes.items() if v.get("asn")]

    def vty(self, node, daemon="bgpd"):
        return os.path.join(self.run, node, daemon + ".vty")

    def check(self):
        own = {}
        for n, v in self.nodes.items():
            for i, c in v.get("interfaces", {}).items():
                assert len(i) <= 15, i
                for ip in c.get("ip", []):
                    own.setdefault(n, set()).add(ip.split("/")[0])
        for s in self.d.get("sessions", []):
            for e in "ab":
                assert s[e + "_ip"] in own[s[e]], (s, e)
                assert self.nodes[s[e]].get("asn"), s[e]


# ----------------------------------------------------------------------------- FRR config
def _rmap(out, pl, name, pol):
    """One policy {permit:[..], deny:[..], set:{..}}, or a list of entries -> route-map (+ lists that it uses)."""
    if isinstance(pol, list):
        return _entries(out, pl, name, pol)
    seq = 10
    if pol.get("deny"):
        out.append(f"route-map {name} deny {seq}")
        out.append(f" match ip address prefix-list {name}-D")
        for k, p in enumerate(pol["deny"]):
            pl.append(f"ip prefix-list {name}-D seq {5*(k+1)} permit {p}")
        seq += 10
    out.append(f"route-map {name} permit {seq}")
    if "permit" in pol:
        out.append(f" match ip address prefix-list {name}-P")
        if not pol["permit"]:
            pl.append(f"ip prefix-list {name}-P seq 5 deny any")
        for k, p in enumerate(pol["permit"]):
            pl.append(f"ip prefix-list {name}-P seq {5*(k+1)} permit {p}")
    for k, v in pol.get("set", {}).items():
        out.append(f" set {SETS[k]} {v}")


SETS = {"local_pref": "local-preference", "weight": "weight", "med": "metric", "prepend": "as-path prepend",
        "community": "community", "next_hop": "ip next-hop", "origin": "origin"}


def _entries(out, pl, name, entries):
    """A route-map as a list of entries, first match first; an entry with "continue" goes on to the next one.  What
    matches none is refused, as in every route-map."""
    for i, e in enumerate(entries):
        seq = 10 * (i + 1)
        out.append(f"route-map {name} {e['action']} {seq}")
        if "prefixes" in e:
            out.append(f" match ip address prefix-list {name}-{seq}")
            pl += [f"ip prefix-list {name}-{seq} seq {k + 1} permit {p}" for k, p in enumerate(e["prefixes"])]
        if "prefixes_not" in e:
            out.append(f" match ip address prefix-list {name}-{seq}")
            lines = [f"deny {p}" for p in e["prefixes_not"]] + ["permit any"]
            pl += [f"ip prefix-list {name}-{seq} seq {k + 1} {line}" for k, line in enumerate(lines)]
        if "as_path" in e:
            out.append(f" match as-path {name}-{seq}")
            pl += [f"bgp as-path access-list {name}-{seq} permit {r}" for r in e["as_path"]]
        if "communities" in e:
            out.append(f" match community {name}-{seq}")
            pl += [f"bgp community-list standard {name}-{seq} permit {c}" for c in e["communities"]]
        if "large_communities" in e:
            out.append(f" match large-community {name}-{seq}")
            pl += [f"bgp large-community-list standard {name}-{seq} permit {c}" for c in e["large_communities"]]
        for k, v in e.get("set", {}).items():
            if k == "large_community":
                out.append(f" set large-community {v} additive")
            elif k == "delete_large_communities":
                out.append(f" set large-comm-list {name}-{seq}-X delete")
                pl.append(f"bgp large-community-list expanded {name}-{seq}-X permit {v}")
            else:
                out.append(f" set {SETS[k]} {v}")
        if e.get("continue"):
            out.append(" on-match next")


def neighbors(t, node):
    for s in t.d.get("sessions", []):
        for me, ot in (("a", "b"), ("b", "a")):
            if s[me] == node:
                yield s, s[me + "_ip"], s[ot], s[ot + "_ip"], s.get(me + "_side", {}), \
                    t.nodes[s[ot]]["asn"]


def frr_config(t, node):
    v = t.nodes[node]
    asn = v["asn"]
    b = dict(t.defaults.get("bgp", {}))
    b.update(v.get("bgp", {}))
    head, rms, pls, nb, af = [], [], [], [], []
    head += [f"hostname {node}", "frr defaults traditional", "!"]
    for s, my, ot, ip, side, oas in neighbors(t, node):
        if side.get("local_as_of_peer"):
            oas = side["local_as_of_peer"]
        p = f" neighbor {ip}"
        nb.append(f"{p} remote-as {oas}")
        nb.append(f"{p} description " + " ".join(t.nodes[ot].get('label', ot).split()))
        nb.append(f"{p} update-source {my}")
        tm = dict(t.defaults.get("timers", {}))
        tm.update(s.get("timers", {}))
        if "keepalive" in tm:
            nb.append(f"{p} timers {tm['keepalive']} {tm['hold']}")
        if "connect" in tm:
            nb.append(f"{p} timers connect {tm['connect']}")
        if s.get("multihop") and oas != asn:
            nb.append(f"{p} ebgp-multihop {s['multihop']}")
        if s.get("disable_connected_check"):
            nb.append(f"{p} disable-connected-check")
        if s.get("bfd"):
            nb.append(f"{p} bfd")
            if isinstance(s["bfd"], dict):
                nb.append(f"{p} bfd {s['bfd']['mult']} {s['bfd']['rx']} {s['bfd']['tx']}")
        if side.get("local_as"):
            nb.append(f"{p} local-as {side['local_as']} no-prepend replace-as")
        if side.get("passive"):
            nb.append(f"{p} passive")
        a = "  neighbor " + ip
        af.append(f"{a} activate")
        rid = ip.replace(".", "_")
        if side.get("as_override") and "out" not in side and not os.environ.get("NJ_NO_SPLIT"):
            # FRR 8.4 applies as-override once per update-group, with the AS of one member: neighbours of
            # different ASes must not share a group.  An own (permit-all) route-map keeps them apart.
            side = dict(side, out={})
        for dr in ("in", "out"):
            if dr in side:
                nm = f"RM-{rid}-{dr}"
                _rmap(rms, pls, nm, side[dr])
                af.append(f"{a} route-map {nm} {dr}")
        if side.get("next_hop_self"):
            af.append(f"{a} next-hop-self" + (" force" if side["next_hop_self"] == "force" else ""))
        if side.get("next_hop_unchanged"):
            af.append(f"{a} attribute-unchanged next-hop")
        if side.get("as_override"):
            af.append(f"{a} as-override")
        if side.get("allowas_in"):
            af.append(f"{a} allowas-in {side['allowas_in']}")
        if side.get("remove_private_as"):
            r = side["remove_private_as"]
            af.append(f"{a} remove-private-AS" + ("" if r in (True, "plain") else " " + r))
        if side.get("weight"):
            af.append(f"{a} weight {side['weight']}")
        if side.get("addpath_tx_all"):
            af.append(f"{a} addpath-tx-all-paths")
        if side.get("rr_client"):
            af.append(f"{a} route-reflector-client")
        if side.get("default_originate"):
            af.append(f"{a} default-originate")
        if side.get("soft_in"):
            af.append(f"{a} soft-reconfiguration inbound")
        af += [f"  {x.format(ip=ip)}" for x in side.get("raw_af", [])]
    networks = []
    for i, p in enumerate(v.get("originate", [])):
        if isinstance(p, dict):
            networks.append(f"  network {p['prefix']} route-map RM-OWN-{i}")
            _entries(rms, pls, f"RM-OWN-{i}", [{"action": "permit", "set": p["set"]}])
        else:
            networks.append(f"  network {p}")
    for i, p in enumerate(v.get("aggregate", [])):
        networks.append(f"  aggregate-address {p['prefix']} route-map RM-SUM-{i}")
        _entries(rms, pls, f"RM-SUM-{i}", [{"action": "permit", "set": p["set"]}])
    # prefix-lists and route-maps first: an undefined route-map denies everything and a later
    # definition is only applied after "bgp route-map delay-timer" (5 s) -> a too early "converged"
    o = head + pls + rms + ["!"]
    o.append(f"router bgp {asn}")
    if v.get("router_id"):
        o.append(f" bgp router-id {v['router_id']}")
    o.append(" no bgp ebgp-requires-policy")
    o.append(" no bgp network import-check")
    o.append(" no bgp default ipv4-unicast")
    if b.get("compare_routerid", True):
        o.append(" bgp bestpath compare-routerid")
    if b.get("multipath_relax"):
        o.append(" bgp bestpath as-path multipath-relax")
    if b.get("always_compare_med"):
        o.append(" bgp always-compare-med")
    if b.get("deterministic_med"):
        o.append(" bgp deterministic-med")
    if "local_pref_default" in b:
        o.append(f" bgp default local-preference {b['local_pref_default']}")
    if "coalesce_ms" in b:
        o.append(f" coalesce-time {b['coalesce_ms']}")
    if b.get("no_fast_external_failover"):
        o.append(" no bgp fast-external-failover")
    o += nb
    o.append(" address-family ipv4 unicast")
    o += networks
    for r in v.get("redistribute", []):
        o.append(f"  redistribute {r}")
    if "multipath" in b:
        o.append(f"  maximum-paths {b['multipath']}")
        o.append(f"  maximum-paths ibgp {b.get('multipath_ibgp', b['multipath'])}")
    o += af
    o += [" exit-address-family", "exit", "!"]
    o.append("")
    z = [f"hostname {node}", "frr defaults traditional", "!"]
    if v.get("fib_src"):
        z += ["route-map FIBSRC permit 10", f" set src {v['fib_src']}", "exit",
              "ip protocol bgp route-map FIBSRC", "!"]
    return "\n".join(o), "\n".join(z) + "\n"


def needs_bfd(t, node):
    return any(s.get("bfd") for s, *_ in neighbors(t, node))


def gen(t, out):
    for n in t.bgp_nodes():
        d = os.path.join(out, n)
        os.makedirs(d, exist_ok=True)
        bg, zb = frr_config(t, n)
        open(os.path.join(d, "bgpd.conf"), "w").write(bg)
        open(os.path.join(d, "zebra.conf"), "w").write(zb)
        open(os.path.join(d, "bfdd.conf"), "w").write("hostname %s\n" % n)


def clab(t, out):
    """containerlab export: one frr.conf per node + topology file + an exec list for addresses."""
    y = [f"name: {t.name}", "topology:", "  nodes:"]
    os.makedirs(out, exist_ok=True)
    for n, v in t.nodes.items():
        d = os.path.join(out, n)
        os.makedirs(d, exist_ok=True)
        y += [f"    {n}:", "      kind: linux", "      image: quay.io/frrouting/frr:8.4.4"]
        if v.get("asn"):
            bg, zb = frr_config(t, n)
            open(os.path.join(d, "frr.conf"), "w").write(zb + bg)
            open(os.path.join(d, "daemons"), "w").write("bgpd=yes\nbfdd=%s\n" % ("yes" if needs_bfd(t, n) else "no"))
            y += ["      binds:", f"        - {n}/frr.conf:/etc/frr/frr.conf", f"        - {n}/daemons:/etc/frr/daemons"]
        ex = node_cmds(t, n)
        if ex:
            y.append("      exec:")
            y += [f"        - {c}" for c in ex]
    y.append("  links:")
    for k, seg in t.d.get("segments", {}).items():
        y.insert(3, f"    {k}:\n      kind: bridge")
        for i, m in enumerate(seg):
            m = m["port"] if isinstance(m, dict) else m
            y.append(f"    - endpoints: [\"{m}\", \"{k}:p{i}\"]")
    for l in t.d.get("links", []):
        y.append(f"    - endpoints: [\"{l['a']}\", \"{l['b']}\"]")
    open(os.path.join(out, t.name + ".clab.yml"), "w").write("\n".join(y) + "\n")


def node_cmds(t, n):
    v = t.nodes[n]
    c = [f"sysctl -w net.ipv4.ip_forward={1 if v.get('forward', True) else 0}"]
    c += [f"sysctl -w {k}={x}" for k, x in v.get("sysctl", {}).items()]
    for i, cf in v.get("interfaces", {}).items():
        c += [f"ip addr add {ip} dev {i}" for ip in cf.get("ip", [])]
    c += [f"ip route add {r}" for r in v.get("static", [])]
    return c


# ----------------------------------------------------------------------------- cable daemon
TUNSETIFF, IFF_TUN, IFF_TAP, IFF_NO_PI = 0x400454CA, 1, 2, 0x1000


def _csum(h):
    s = sum(struct.unpack("!%dH" % (len(h) // 2), h))
    while s >> 16:
        s = (s & 0xffff) + (s >> 16)
    return ~s & 0xffff


def _set_ttl(pkt, off, ttl):
    b = bytearray(pkt)
    if b[off] >> 4 != 4:
        return pkt
    ihl = (b[off] & 15) * 4
    b[off + 8] = ttl
    b[off + 10:off + 12] = b"\0\0"
    b[off + 10:off + 12] = struct.pack("!H", _csum(bytes(b[off:off + ihl])))
    return bytes(b)


def open_tun(ns, name, mode):
    with in_ns(ns):
        fd = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
        fcntl.ioctl(fd, TUNSETIFF, struct.pack("16sH22x", name.encode(),
                    (IFF_TAP if mode == "tap" else IFF_TUN) | IFF_NO_PI))
    return fd


def cable_main(specfile):
    """Userspace cables: pairs of TUN/TAP devices in two namespaces with delay and TTL mode.
    Replaces netem / GRE / VTI on kernels that lack them (this one does)."""
    spec = json.load(open(specfile))
    peer = {}
    ep = select.epoll()
    for c in spec["cables"]:
        fa, fb = open_tun(c["a_ns"], c["a_if"], c["mode"]), open_tun(c["b_ns"], c["b_if"], c["mode"])
        d = c.get("delay_ms", 0) / 1000.0
        off = 14 if c["mode"] == "tap" else 0
        peer[fa] = (fb, d, c.get("ttl_ab"), off)
        peer[fb] = (fa, d, c.get("ttl_ba"), off)
        ep.register(fa, select.EPOLLIN)
        ep.register(fb, select.EPOLLIN)
    open(spec["ready"], "w").write(str(os.getpid()))
    q, n = [], 0
    while True:
        now = time.monotonic()
        while q and q[0][0] <= now:
            _, _, fd, pkt = heapq.heappop(q)
            try:
                os.write(fd, pkt)
            except OSError:
                pass
        to = -1 if not q else max(0.0005, q[0][0] - time.monotonic())
        for fd, _ev in ep.poll(to):
            for _ in range(32):
                try:
                    pkt = os.read(fd, 65535)
                except OSError:
                    break
                ofd, d, ttl, off = peer[fd]
                if ttl and len(pkt) >= off + 20 and (off == 0 or pkt[12:14] == b"\x08\x00"):
                    # never touch the routers' own control traffic towards the far gateway (ttl>64 kept)
                    pkt = _set_ttl(pkt, off, ttl)
                if d:
                    n += 1
                    heapq.heappush(q, (time.monotonic() + d, n, ofd, pkt))
                else:
                    try:
                        os.write(ofd, pkt)
                    except OSError:
                        pass


# ----------------------------------------------------------------------------- up / down
def up(t, cpu_nice=False):
    tm = {}
    t0 = time.monotonic()
    os.makedirs(RUN, exist_ok=True)
    sh(["mkdir", "-p", t.run])
    nodes = list(t.nodes)
    all_ns = [t.ns(n) for n in nodes]
    segs = t.d.get("segments", {})
    sw = t.pfx + "SW"
    if segs:
        all_ns.append(sw)
    json.dump({"ns": all_ns}, open(os.path.join(t.run, "state.json"), "w"))
    subprocess.run(["ip", "-batch", "-"], input="".join(f"netns add {x}\n" for x in all_ns),
                   text=True, check=True)
    batch, cables, swcmd = [], [], []

    def endp(e):
        n, i = e.split(":")
        return t.ns(n), i

    def join(a, b, l):
        kind = l.get("kind", "veth")
        if kind == "veth" and (l.get("delay_ms") or l.get("ttl_ab") or l.get("ttl_ba")):
            kind = "tap"
        if kind == "veth":
            batch.append(f"link add {a[1]} netns {a[0]} type veth peer name {b[1]} netns {b[0]}\n")
        else:
            c = {"a_ns": a[0], "a_if": a[1], "b_ns": b[0], "b_if": b[1], "mode": kind}
            for k in ("delay_ms", "ttl_ab", "ttl_ba"):
                if l.get(k):
                    c[k] = l[k]
            cables.append(c)

    for l in t.d.get("links", []):
        join(endp(l["a"]), endp(l["b"]), l)
    for bi, (bname, members) in enumerate(segs.items()):
        swcmd.append(f"link add {bname} type bridge forward_delay 0 stp_state 0 mcast_snooping 0\nlink set dev {bname} up\n")
        for mi, m in enumerate(members):
            m = {"port": m} if isinstance(m, str) else m
            port = f"s{bi}p{mi}"
            join(endp(m["port"]), (sw, port), m)
            swcmd.append(f"link set dev {port} master {bname}\nlink set dev {port} up\n")
    subprocess.run(["ip", "-batch", "-"], input="".join(batch), text=True, check=True)
    if cables:
        sp = os.path.join(t.run, "cables.json")
        ready = os.path.join(t.run, "cable.pid")
        json.dump({"cables": cables, "ready": ready}, open(sp, "w"))
        subprocess.Popen([sys.executable, os.path.abspath(__file__), "_cable", sp],
                         stdin=subprocess.DEVNULL, start_new_session=True,
                         stdout=open(os.path.join(t.run, "cable.log"), "w"), stderr=subprocess.STDOUT)
        while not os.path.exists(ready):
            time.sleep(0.01)
    if segs:
        subprocess.run(["ip", "-n", sw, "-batch", "-"], input="".join(swcmd), text=True, check=True)
    tm["links"] = time.monotonic() - t0
    gen(t, t.run)
    procs = []
    for n in nodes:
        v = t.nodes[n]
        d = os.path.join(t.run, n)
        os.makedirs(d, exist_ok=True)
        c = ["link set lo up\n"]
        for i, cf in v.get("interfaces", {}).items():
            for ip in cf.get("ip", []):
                c.append(f"addr add {ip} dev {i}\n")
            if i != "lo":
                c.append(f"link set dev {i} up\n")
        for r in v.get("static", []):
            c.append(f"route add {r}\n")
        open(os.path.join(d, "ip.batch"), "w").write("".join(c))
        s = ["set -e", "cd /proc/sys/net/ipv4"]
        s += [f"echo {1 if v.get('forward', True) else 0} > ip_forward",
              "for c in all default; do echo 0 > conf/$c/send_redirects; echo 0 > conf/$c/accept_redirects; echo 0 > conf/$c/rp_filter; done",
              "for c in conf/*; do echo 0 > $c/send_redirects; echo 0 > $c/accept_redirects; done",
              "echo 0 > icmp_ratelimit; echo 1 > fib_multipath_hash_seed 2>/dev/null || true",
              "echo 1 > /proc/sys/net/ipv6/conf/all/disable_ipv6 2>/dev/null || true"]
        for k, x in v.get("sysctl", {}).items():
            s.append(f"echo {x} > /proc/sys/{k.replace('.', '/')}")
        s.append(f"ip -batch {d}/ip.batch")
        if v.get("asn"):
            s.append(f"chown -R frr:frr {d}; chmod 755 {d}")
            com = f"-d -A 127.0.0.1 -P 0 --vty_socket {d} -z {d}/zserv.api"
            s.append(f"{FRR}/zebra {com} -f {d}/zebra.conf -i {d}/zebra.pid --log file:{d}/zebra.log")
            if needs_bfd(t, n):
                s.append(f"{FRR}/bfdd {com} --bfdctl {d}/bfdd.sock -f {d}/bfdd.conf -i {d}/bfdd.pid --log file:{d}/bfdd.log")
            s.append(f"{FRR}/bgpd {com} -f {d}/bgpd.conf -i {d}/bgpd.pid --log file:{d}/bgpd.log")
        open(os.path.join(d, "start.sh"), "w").write("\n".join(s) + "\n")
    os.chmod(RUN, 0o755)
    os.chmod(t.run, 0o755)
    par = int(os.environ.get("NJ_PAR", "4"))
    for n in nodes:
        while len([p for p, _ in procs if p.poll() is None]) >= par:
            time.sleep(0.002)
        procs.append((subprocess.Popen(["nsenter", "--net=/run/netns/" + t.ns(n), "sh",
                     os.path.join(t.run, n, "start.sh")], stdout=subprocess.PIPE,
                     stderr=subprocess.STDOUT, text=True), n))
    for p, n in procs:
        o, _ = p.communicate()
        if p.returncode:
            raise SystemExit(f"start of {n} failed: {o}")
    tm["daemons"] = time.monotonic() - t0
    return t0, tm


def pids(t):
    out = {}
    for n in t.nodes:
        for d in ("zebra", "bgpd", "bfdd"):
            f = os.path.join(t.run, n, d + ".pid")
            if os.path.exists(f):
                try:
                    out[n, d] = int(open(f).read())
                except ValueError:
                    pass
    f = os.path.join(t.run, "cable.pid")
    if os.path.exists(f):
        out["-", "cable"] = int(open(f).read())
    return out


def _ours(t, pid, d):
    try:
        c = open(f"/proc/{pid}/cmdline").read()
    except OSError:
        return False
    return t.run + "/" in c


def down(t):
    t0 = time.monotonic()
    ps = [p for (n, d), p in pids(t).items() if _ours(t, p, d)]
    for p in ps:
        os.kill(p, signal.SIGKILL if os.environ.get("NJ_KILL") else signal.SIGTERM)
    end = time.monotonic() + 5
    while ps and time.monotonic() < end:
        for p in ps:
            try:
                os.waitpid(p, os.WNOHANG)     # reap our own children (cable daemon)
            except ChildProcessError:
                pass
        ps = [p for p in ps if os.path.exists(f"/proc/{p}")]
        time.sleep(0.01)
    for p in ps:
        os.kill(p, signal.SIGKILL)
    st = os.path.join(t.run, "state.json")
    if os.path.exists(st):
        have = set(os.listdir("/run/netns")) if os.path.isdir("/run/netns") else set()
        ns = [x for x in json.load(open(st))["ns"] if x in have]
        subprocess.run(["ip", "-batch", "-"], input="".join(f"netns del {x}\n" for x in ns), text=True)
    sh(["rm", "-rf", t.run])
    return time.monotonic() - t0


# ----------------------------------------------------------------------------- vty access
class Vty:
    """Speaks vtysh's own protocol to a daemon's unix socket: cmd NUL -> text NUL NUL NUL rc."""

    def __init__(self, path):
        self.s = socket.socket(socket.AF_UNIX)
        self.s.settimeout(20)
        self.s.connect(path)
        self("enable")

    def __call__(self, cmd):
        self.s.sendall(cmd.encode() + b"\0")
        b = b""
        while not (len(b) >= 4 and b[-4:-1] == b"\0\0\0"):
            r = self.s.recv(1 << 16)
            if not r:
                raise IOError("vty closed")
            b += r
        return b[:-4].decode(errors="replace")

    def j(self, cmd):
        x = self(cmd)
        return json.loads(x) if x.strip() else {}

    def close(self):
        self.s.close()


def vties(t, daemon="bgpd"):
    o = {}
    for n in t.bgp_nodes():
        for _ in range(200):
            try:
                o[n] = Vty(t.vty(n, daemon))
                break
            except OSError:
                time.sleep(0.02)
        else:
            raise SystemExit("no vty for " + n)
    return o


def snapshot(vt):
    """(all sessions up?, fingerprint) - table versions and prefix counters only: cheap."""
    ok, fp, est, tot = True, [], 0, 0
    for n, v in vt.items():
        s = v.j("show bgp ipv4 unicast summary json")
        s = s.get("ipv4Unicast", s)
        row = [n, s.get("tableVersion", 0)]
        for p, d in sorted(s.get("peers", {}).items()):
            tot += 1
            est += d["state"] == "Established"
            ok &= d["state"] == "Established"
            row.append((p, d["state"], d.get("pfxRcd"), d.get("pfxSnt")))
        fp.append(tuple(row))
    return ok, tuple(fp), est, tot


def wait(t, t0=None, settle=1.5, timeout=300, need_all=True, poll=0.1, vt=None):
    """Returns dict(sessions_s=, converged_s=): seconds from t0 to all-established / last change."""
    t0 = t0 or time.monotonic()
    own = vt is None
    vt = vt or vties(t)
    last, lastt, sess, est, tot = None, t0, None, 0, 0
    while True:
        ok, fp, est, tot = snapshot(vt)
        now = time.monotonic()
        if ok and sess is None:
            sess = now - t0
        if fp != last:
            last, lastt = fp, now
        if (ok or not need_all) and now - lastt >= settle:
            break
        if now - t0 > timeout:
            break
        time.sleep(poll)
    if own:
        for v in vt.values():
            v.close()
    return {"sessions_s": sess and round(sess, 2), "converged_s": round(lastt - t0, 2),
            "established": est // 2, "sessions": tot // 2, "timed_out": now - t0 > timeout}


def fail(t):
    """Shuts the sessions with the labels of the list "fail" down, at both ends."""
    missing = set(t.d["fail"]) - {s.get("label") for s in t.d["sessions"]}
    if missing:
        raise SystemExit("no session to fail: " + ", ".join(sorted(missing)))
    vt = vties(t)
    for s in t.d["sessions"]:
        if s.get("label") in t.d["fail"]:
            for node, peer in ((s["a"], s["b_ip"]), (s["b"], s["a_ip"])):
                for c in ("configure terminal", f"router bgp {t.nodes[node]['asn']}", f"neighbor {peer} shutdown", "end"):
                    said = vt[node](c)
                    if said.strip():
                        raise SystemExit(f"{node}: {c}: {said.strip()}")
    for v in vt.values():
        v.close()


# ----------------------------------------------------------------------------- collect
def canon_bgp(raw):
    o = {}
    for pfx, paths in raw.get("routes", {}).items():
        ps = []
        for p in paths:
            if not p.get("valid"):
                continue
            ps.append({
                "best": bool(p.get("bestpath")), "multipath": bool(p.get("multipath") or p.get("bestpath")),
                "as_path": [int(x) if x.isdigit() else x for x in p.get("path", "").split()],
                "local_pref": p.get("locPrf", 100), "med": p.get("metric", 0),
                "weight": p.get("weight", 0), "origin": p.get("origin"),
                "from": p.get("peerId") if p.get("peerId") not in ("(unspec)", None, "") else "self",
                "type": p.get("pathFrom"),
                "next_hop": sorted(h["ip"] for h in p.get("nexthops", []) if h.get("used", True)),
                **({"reason": p["selectionReason"]} if p.get("selectionReason") else {})})
        ps.sort(key=lambda x: (not x["best"], not x["multipath"], x["next_hop"], x["from"], x["as_path"]))
        o[pfx] = ps
    return o


def canon_fib(rt):
    """kernel routes -> {prefix: sorted [via dev]} for unicast routes of the main table"""
    o = {}
    for r in rt:
        if r.get("type", "unicast") != "unicast":
            o[r["dst"]] = {"proto": r.get("protocol"), "type": r["type"], "nh": []}
            continue
        nh = [f"{h.get('gateway', 'onlink')} {h['dev']}" for h in r["nexthops"]] if "nexthops" in r \
            else [f"{r.get('gateway', 'onlink')} {r.get('dev')}"]
        o[r["dst"]] = {"proto": r.get("protocol"), "nh": sorted(nh)}
    return o


def collect(t, raw=False):
    vt = vties(t)
    out = {"topology": t.name, "frr": None, "nodes": {}}
    for n in t.nodes:
        rt = json.loads(sh(["ip", "-n", t.ns(n), "-j", "route"]) or "[]")
        # FRR installs ECMP through nexthop objects; resolve them
        nho = json.loads(sh(["ip", "-n", t.ns(n), "-j", "nexthop"]) or "[]")
        e = {"asn": t.nodes[n].get("asn"), "fib": canon_fib(rt)}
        if n in vt:
            b = vt[n].j("show bgp ipv4 unicast json")
            e["router_id"] = b.get("routerId")
            e["rib"] = canon_bgp(b)
            e["invalid_paths"] = sum(not p.get("valid") for ps in b.get("routes", {}).values() for p in ps)
            if raw:
                e["raw_bgp"] = b
                e["raw_summary"] = vt[n].j("show bgp ipv4 unicast summary json")
                zv = Vty(t.vty(n, "zebra"))
                e["raw_zebra"] = zv.j("show ip route json")
                zv.close()
        if raw:
            e["raw_kernel"] = rt
            e["raw_nexthop"] = nho
        out["nodes"][n] = e
    for v in vt.values():
        v.close()
    try:
        out["frr"] = sh([FRR + "/bgpd", "--version"]).split("\n")[0]
    except Exception:
        pass
    return out


def memory(t):
    """PSS/RSS of the daemons in kB"""
    r = {}
    for (n, d), p in pids(t).items():
        try:
            s = open(f"/proc/{p}/smaps_rollup").read()
        except OSError:
            continue
        f = {l.split(":")[0]: int(l.split()[1]) for l in s.splitlines()[1:] if ":" in l and l.split()[-1] == "kB"}
        x = r.setdefault(d, {"n": 0, "pss_kb": 0, "rss_kb": 0, "private_kb": 0})
        x["n"] += 1
        x["pss_kb"] += f["Pss"]
        x["rss_kb"] += f["Rss"]
        x["private_kb"] += f["Private_Clean"] + f["Private_Dirty"]
    return r


def diff(a, b, ignore=("reason",)):
    """Semantic difference of two collected files: list of strings."""
    out = []

    def strip(p):
        return {k: v for k, v in p.items() if k not in ignore}
    for n in sorted(set(a["nodes"]) | set(b["nodes"])):
        if n not in a["nodes"] or n not in b["nodes"]:
            out.append(f"{n}: only in one file")
            continue
        for part in ("rib", "fib"):
            x, y = a["nodes"][n].get(part, {}), b["nodes"][n].get(part, {})
            for k in sorted(set(x) | set(y)):
                u, w = x.get(k), y.get(k)
                if part == "rib":
                    u, w = [strip(p) for p in u or []], [strip(p) for p in w or []]
                if u != w:
                    out.append(f"{n} {part} {k}:\n   A {json.dumps(u)}\n   B {json.dumps(w)}")
    return out


def refuse_misread(t):
    """A line that bgpd does not understand is only logged by it; then another network would be measured."""
    for n in t.bgp_nodes():
        log = os.path.join(t.run, n, "bgpd.log")
        bad = [l for l in open(log) if "config line" in l or "Unknown command" in l] if os.path.exists(log) else []
        if bad:
            raise SystemExit(f"{n}: {bad[0].strip()}")


def main(av):
    if len(av) < 2:
        raise SystemExit(__doc__)
    c = av[0]
    if c == "_cable":
        return cable_main(av[1])
    if c == "diff":
        d = diff(json.load(open(av[1])), json.load(open(av[2])))
        print("\n".join(d) if d else "identical")
        raise SystemExit(1 if d else 0)
    t = Topo(av[1])
    if c == "gen":
        gen(t, av[2])
    elif c == "clab":
        clab(t, av[2])
    elif c == "up":
        print(json.dumps(up(t)[1]))
    elif c == "wait":
        print(json.dumps(wait(t)))
    elif c == "collect":
        json.dump(collect(t, "--raw" in av), open(av[2], "w"), indent=1, sort_keys=True)
    elif c == "down":
        print(f"{down(t):.2f}s")
    elif c == "golden":
        try:
            t0, tm = up(t)
            w = wait(t, t0)
            refuse_misread(t)
            if w["timed_out"]:
                raise SystemExit(f"did not come to rest: {json.dumps(w)}")
            if "fail" in t.d:
                fail(t)
                w = wait(t, settle=3, need_all=False)
                if w["timed_out"]:
                    raise SystemExit(f"did not come to rest after the failure: {json.dumps(w)}")
            g = collect(t)
            g["timing"] = None
            json.dump(g, open(av[2], "w"), indent=1, sort_keys=True)
            print(json.dumps({**tm, **w, "mem": memory(t)}))
        finally:
            print(f"down {down(t):.2f}s")
    else:
        raise SystemExit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
