<#macro rule of><#if of.id?has_content><#if of.anchor?has_content>[${of.id}](#${of.anchor})<#else>${of.id}</#if></#if></#macro>
<#macro ms of><#if of?has_content>${of}<#else>unknown</#if></#macro>
# ${title}: routing report

Computed by Routebook ${source.version} from ${source.input}, platform profile ${source.profile}.

<#if failed?has_content>
**Down: <#list failed as each>${each}<#sep>, </#sep></#list>.** Everything here holds under this failure.
<#if down?size gt failed?size>
Down with it: <#list down?filter(each -> !failed?seq_contains(each)) as each>${each}<#sep>, </#sep></#list>.
</#if>

</#if>
[Summary](#summary) ·
[Topology](#topology) ·
[Addresses](#addresses) ·
[Reachability](#reachability) ·
[Round trips and links](#round-trips) ·
[Traces](#traces) ·
[Route tables](#routes) ·
[Findings](#findings) ·
[Rules](#rules) ·
[Assumptions](#assumptions)

<a id="summary"></a>

## Summary

<#list facts as fact>**${fact.value}** [${fact.label}](#${fact.anchor})<#sep> · </#sep></#list>

<#list summary as sentence>
- ${sentence}
</#list>

<#if lost?has_content>
### Pairs that do not reach each other, or one way only

| pair | where and why | rule |
| --- | --- | --- |
<#list lost as pair>
| [${pair.from} ${pair.arrow} ${pair.to}](#${pair.anchor}) | ${pair.why} | <@rule of=pair.rule/> |
</#list>

<#if lostMore gt 0>
And ${lostMore} more; the [matrix](#reachability) has them all.

</#if>
</#if>
<a id="topology"></a>

## Topology

![${topology.alt}](${topology.file})

<a id="addresses"></a>

## Addresses

| element | use | prefix or address |
| --- | --- | --- |
<#list addresses as row>
| ${row.element} | ${row.use} | ${row.address} |
</#list>

<a id="reachability"></a>

## Reachability

A flow is an ICMP echo, as ping and tracert send it: it reaches if it arrives and the answer returns. Filters may decide otherwise about TCP and UDP. A cell says what the way there crosses, and the round trip of path 1 in milliseconds.

![${reachability.figure.alt}](${reachability.figure.file})

| from \ to |<#list reachability.to as to> ${to} |</#list>
| --- |<#list reachability.to as to> --- |</#list>
<#list reachability.rows as row>
| ${row.from} |<#list row.cells as cell><#if cell.state == "self"> – |<#elseif cell.state == "reached"> [${cell.via}](#${cell.anchor}), <@ms of=cell.rtt/><#if cell.paths gt 1>, ${cell.paths} paths</#if> |<#else> [${cell.state}](#${cell.anchor}) |</#if></#list>
</#list>

<a id="round-trips"></a>

## Round trips and single link failures

<#list roundTrips.links as link>
- **${link.link}**: ${link.text}
<#list link.changes as change>
  - [${change.from} → ${change.to}](#${change.anchor}) ${change.text}.
</#list>
<#else>
The design has no circuit link that is up.
</#list>

![${roundTrips.figure.alt}](${roundTrips.figure.file})

Milliseconds of path 1; behind a time stands what differs from the first column.

| flow |<#list roundTrips.conditions as condition> ${condition} |</#list>
| --- |<#list roundTrips.conditions as condition> ---: |</#list>
<#list roundTrips.rows as row>
| [${row.from} → ${row.to}](#${row.anchor}) |<#list row.cells as cell><#if cell.state == "reached"> <@ms of=cell.rtt/><#if cell.note?has_content> (${cell.note})</#if> |<#elseif cell.state == "lost"> **lost** |<#else> – |</#if></#list>
</#list>

<a id="traces"></a>

## Traces, there and back

What a traceroute would print, for every pair of end points and both ways. \* is a hop that does not answer. Where several paths cost the same, all are listed.

<#list pairs as pair>
<a id="${pair.anchor}"></a>

### ${pair.from} ↔ ${pair.to}

${pair.text}

<#list pair.ways as way>
#### ${way.from} → ${way.to}

<#if way.lost?has_content>
**Lost.** ${way.lost} <@rule of=way.rule/>

<#list way.missing as reason>
- ${reason}
</#list>

<#list way.paths as path>
- Path ${path?counter} of ${way.paths?size}: ${path.trace}
</#list>

<#else>
<#list way.paths as path>
Path ${path?counter} of ${way.paths?size}: ${path.trace}

| hop | address | ms | element | because | rule |
| ---: | --- | ---: | --- | --- | --- |
<#list path.hops as line>
| ${line.hop} | ${line.address} | ${line.rtt} | ${line.node} | ${line.because} | <@rule of=line.rule/> |
</#list>

</#list>
</#if>
</#list>
</#list>
<a id="routes"></a>

## Route tables

<#list places as place>
<a id="${place.anchor}"></a>

### ${place.name}

${place.kind?cap_first}: ${place.text}.

<#list place.tables as table>
#### ${table.title} at ${place.name}

<#if table.table == "effective">
| prefix | state | source | next hop | comes from | decided by |
| --- | --- | --- | --- | --- | --- |
<#list table.lines as line>
| ${line.prefix} | ${line.state} | ${line.source} | ${line.nextHop} | ${line.peer} | <@rule of=line.rule/> |
</#list>
<#else>
| prefix | state | peer | next hop | AS path | local pref. | weight | decided by |
| --- | --- | --- | --- | --- | ---: | ---: | --- |
<#list table.lines as line>
| ${line.prefix} | ${line.state} | <#if line.peer?has_content>${line.peer}<#else>own</#if> | ${line.nextHop} | ${line.asPath} | ${line.localPref} | ${line.weight} | <@rule of=line.rule/> |
</#list>
</#if>

</#list>
</#list>
<#if cuts?has_content>
<a id="cuts"></a>

## Down by itself

What cannot be up with the routes that it leads to; the tables and traces of this report have it down.

| element | kind | state | round | because | rule |
| --- | --- | --- | ---: | --- | --- |
<#list cuts as row>
| ${row.element} | ${row.kind} | ${row.state} | ${row.round} | ${row.because} | ${row.rule} |
</#list>

</#if>
<a id="findings"></a>

## Findings of the review

<#if findings?has_content>
| severity | element | finding | check | rests on |
| --- | --- | --- | --- | --- |
<#list findings as row>
| ${row.severity} | ${row.element} | ${row.finding} | ${row.check} | ${row.rules} |
</#list>
<#else>
None.
</#if>

<a id="rules"></a>

## Rules that decided something

Steps are steps of traces, there and back; routes are lines of route tables.

| rule | what it says | source | date | basis | steps | routes |
| --- | --- | --- | --- | --- | ---: | ---: |
<#list rules as row>
| <a id="${row.anchor}"></a>${row.id} | ${row.sentence} | ${row.source} | ${row.asOf} | ${row.basis} | ${row.steps} | ${row.routes} |
</#list>

<a id="assumptions"></a>

## Assumptions

What the results rest on and no document states.

| about | assumption | basis |
| --- | --- | --- |
<#list assumptions as row>
| ${row.about} | ${row.assumption} | ${row.basis} |
</#list>

---

Input ${source.input} · SHA-256 ${source.sha256} · Routebook ${source.version} · platform profile ${source.profile} · data model ${modelVersion}
