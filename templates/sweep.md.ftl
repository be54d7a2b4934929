# ${title}: study report

Computed by Routebook ${source.version} on the design ${source.design}, platform profile ${source.profile}.

## Summary

<#list facts as fact>**${fact.value}** ${fact.label}<#sep> · </#sep></#list>

<#list summary as sentence>
- ${sentence}
</#list>

Every row is in <#list files as file>${file}<#sep>, </#sep></#list>.

## What was varied

<#if factors?has_content>
The first value is what the others are compared with.

| factor | values |
| --- | --- |
<#list factors as factor>
| ${factor.name} | <#list factor.values as value>${value}<#sep>; </#sep></#list><#if factor.more gt 0>; and ${factor.more} more</#if> |
</#list>
<#else>
Nothing: the study computes the design as it stands.
</#if>

## What failed

<#if failures?has_content>
Nothing, and then one after the other: <#list failures as failure>${failure}<#sep>; </#sep></#list><#if failuresMore gt 0>; and ${failuresMore} more</#if>.
<#else>
Nothing.
</#if>

## Cases

A case is one variant under one failure: <#list statuses as status>${status.count} ${status.word}<#sep>, </#sep></#list>.

<#if problems?has_content>
| variant | down | status | reason |
| --- | --- | --- | --- |
<#list problems as row>
| ${row.variant} | ${row.failed} | ${row.status} | ${row.reason} |
</#list>

<#if problemsMore gt 0>
And ${problemsMore} more in cases.csv.

</#if>
</#if>
<#if reachability>
## Variants

Flows with nothing down, then what failures do to them. Better and worse count flows against the first variant, with nothing down or under a failure that both have.

| variant | flows | reached | unreachable | inconclusive | survive every failure | failures | harmless | worse | better |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
<#list variants as row>
<#if row.flows gt 0>
| ${row.name} | ${row.flows} | ${row.reached} | ${row.unreachable} | ${row.inconclusive} | ${row.robust} | ${row.failures} | ${row.harmless} | <#if row?is_first>– | –<#else>${row.worse?size + row.worseMore} | ${row.better}</#if> |
<#else>
| ${row.name} | not computed | | | | | | | | |
</#if>
</#list>

<#if variantsMore gt 0>
And ${variantsMore} more in reachability.csv.

</#if>
## Lost flows

<#if losses?has_content>
<#list losses as figure>
![${figure.alt}](${figure.file})

${figure.alt}
</#list>
<#elseif failures?has_content>
No failure takes any flow away.
<#else>
Nothing was down, so nothing was lost.
</#if>

<#if beside.columns?has_content>
## Side by side

What joins two end points with nothing down, how long a round trip takes, and how many failures the flow survives.<#if beside.more gt 0> The first ${beside.columns?size} variants of ${beside.columns?size + beside.more}.</#if>

<#if beside.rows?has_content>
| flow |<#list beside.columns as column> ${column} |</#list>
| --- |<#list beside.columns as column> --- |</#list>
<#list beside.rows as row>
| ${row.from} → ${row.to} |<#list row.cells as cell> <#if cell.text?has_content>${cell.text}<#if cell.failures gt 0>; survives ${cell.failures - cell.lost} of ${cell.failures}</#if><#else>–</#if> |</#list>
</#list>

<#if beside.rowsMore gt 0>
And ${beside.rowsMore} more such flows.

</#if>
<#if beside.equal gt 0>
The same in all of them: ${beside.equal} further.

</#if>
<#else>
No flow differs between them.

</#if>
</#if>
</#if>
<#if reachability || reviewed>
## Each variant

<#list variants as row>
### ${row.name}

Variant ${row.id} in the CSV files<#if !row.computed>; it was not computed</#if>.

<#if row.missing?has_content>
Not reached with nothing down:

| flow | outcome | because | rule |
| --- | --- | --- | --- |
<#list row.missing as flow>
| ${flow.from} → ${flow.to} | ${flow.outcome} | ${flow.because} | ${flow.rule} |
</#list>

<#if row.missingMore gt 0>
And ${row.missingMore} more.

</#if>
</#if>
<#if row.points?has_content>
Single points of failure:

| down | lost flows | for example | because |
| --- | ---: | --- | --- |
<#list row.points as point>
| ${point.failed} | ${point.lost} of ${point.flows} | ${point.example} | ${point.because} |
</#list>

<#if row.pointsMore gt 0>
And ${row.pointsMore} more.

</#if>
</#if>
<#if row.worst?has_content>
Flows that do not survive everything:

| flow | survives | worst | under | rule | ms | longest ms |
| --- | ---: | --- | --- | --- | ---: | ---: |
<#list row.worst as flow>
| ${flow.from} → ${flow.to} | ${flow.survived} of ${flow.failures} | ${flow.worst} | ${flow.cause} | ${flow.rule} | ${flow.rttMs!""} | ${flow.worstRttMs!""} |
</#list>

<#if row.worstMore gt 0>
And ${row.worstMore} more.

</#if>
</#if>
<#if row.worse?has_content>
Worse than in the first variant:

| flow | nothing down, before | after | lost under, and not before |
| --- | --- | --- | --- |
<#list row.worse as flow>
| ${flow.from} → ${flow.to} | ${flow.before} | ${flow.after} | ${flow.under} |
</#list>

<#if row.worseMore gt 0>
And ${row.worseMore} more.

</#if>
</#if>
<#if reviewed && row.computed>
<#if row?is_first>
Findings of the review: <#if row.findings?has_content>${row.findings?size + row.findingsMore}<#else>none</#if>.

<#if row.findings?has_content>
| severity | element | finding | check |
| --- | --- | --- | --- |
<#list row.findings as finding>
| ${finding.severity} | ${finding.element} | ${finding.finding} | ${finding.check} |
</#list>

<#if row.findingsMore gt 0>
And ${row.findingsMore} more.

</#if>
</#if>
</#if>
<#if !row?is_first || row.changes?has_content>
<#if row?is_first>Findings that are new or worse under a failure<#else>Findings that are new or worse than in the first variant</#if>: <#if row.changes?has_content>${row.changes?size + row.changesMore}<#else>none</#if>.

<#if row.changes?has_content>
| change | down | severity | before | element | finding | found before | check |
| --- | --- | --- | --- | --- | --- | --- | --- |
<#list row.changes as change>
| ${change.row.change} | ${change.failed} | ${change.row.severity} | ${change.row.severityBefore} | ${change.row.element} | ${change.row.finding} | ${change.row.findingBefore} | ${change.row.check} |
</#list>

<#if row.changesMore gt 0>
And ${row.changesMore} more.

</#if>
</#if>
</#if>
<#if row.findingsGone gt 0>
Findings of the first variant that are gone: ${row.findingsGone}.

</#if>
</#if>
</#list>
</#if>
---

Base design ${source.design} · SHA-256 of the study and its designs ${source.sha256} · Routebook ${source.version} · platform profile ${source.profile} · data model ${modelVersion}
