<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message numerus="yes">
        <source>%n brand(s) added</source>
        <translation>
            <numerusform>%n brand added</numerusform>
            <numerusform>%n brands added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brand(s) changed</source>
        <translation>
            <numerusform>%n brand changed</numerusform>
            <numerusform>%n brands changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brand(s) archived</source>
        <translation>
            <numerusform>%n brand archived</numerusform>
            <numerusform>%n brands archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brand(s) brought back from the archive</source>
        <translation>
            <numerusform>%n brand brought back from the archive</numerusform>
            <numerusform>%n brands brought back from the archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) connected</source>
        <translation>
            <numerusform>%n account connected</numerusform>
            <numerusform>%n accounts connected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) disconnected</source>
        <translation>
            <numerusform>%n account disconnected</numerusform>
            <numerusform>%n accounts disconnected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) paused or resumed</source>
        <translation>
            <numerusform>%n account paused or resumed</numerusform>
            <numerusform>%n accounts paused or resumed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) paused</source>
        <translation>
            <numerusform>%n account paused</numerusform>
            <numerusform>%n accounts paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) resumed</source>
        <translation>
            <numerusform>%n account resumed</numerusform>
            <numerusform>%n accounts resumed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) added</source>
        <translation>
            <numerusform>%n post added</numerusform>
            <numerusform>%n posts added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) changed</source>
        <translation>
            <numerusform>%n post changed</numerusform>
            <numerusform>%n posts changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) moved to another time</source>
        <translation>
            <numerusform>%n post moved to another time</numerusform>
            <numerusform>%n posts moved to another time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) taken off the calendar</source>
        <translation>
            <numerusform>%n post taken off the calendar</numerusform>
            <numerusform>%n posts taken off the calendar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) moved to the trash</source>
        <translation>
            <numerusform>%n post moved to the trash</numerusform>
            <numerusform>%n posts moved to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>State of %n conversation(s) changed</source>
        <translation>
            <numerusform>State of %n conversation changed</numerusform>
            <numerusform>States of %n conversations changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) marked as new</source>
        <translation>
            <numerusform>%n conversation marked as new</numerusform>
            <numerusform>%n conversations marked as new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) opened again</source>
        <translation>
            <numerusform>%n conversation opened again</numerusform>
            <numerusform>%n conversations opened again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) set to waiting</source>
        <translation>
            <numerusform>%n conversation set to waiting</numerusform>
            <numerusform>%n conversations set to waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) snoozed</source>
        <translation>
            <numerusform>%n conversation snoozed</numerusform>
            <numerusform>%n conversations snoozed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) marked as done</source>
        <translation>
            <numerusform>%n conversation marked as done</numerusform>
            <numerusform>%n conversations marked as done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labels of %n conversation(s) changed</source>
        <translation>
            <numerusform>Labels of %n conversation changed</numerusform>
            <numerusform>Labels of %n conversations changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note added to %n conversation(s)</source>
        <translation>
            <numerusform>Note added to %n conversation</numerusform>
            <numerusform>Note added to %n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reply written in %n conversation(s)</source>
        <translation>
            <numerusform>Reply written in %n conversation</numerusform>
            <numerusform>Reply written in %n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) moderated</source>
        <translation>
            <numerusform>%n comment moderated</numerusform>
            <numerusform>%n comments moderated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) approved</source>
        <translation>
            <numerusform>%n comment approved</numerusform>
            <numerusform>%n comments approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) held for moderation</source>
        <translation>
            <numerusform>%n comment held for moderation</numerusform>
            <numerusform>%n comments held for moderation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) marked as spam</source>
        <translation>
            <numerusform>%n comment marked as spam</numerusform>
            <numerusform>%n comments marked as spam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) moved to the trash</source>
        <translation>
            <numerusform>%n comment moved to the trash</numerusform>
            <numerusform>%n comments moved to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n member(s) changed</source>
        <translation>
            <numerusform>Tags of %n member changed</numerusform>
            <numerusform>Tags of %n members changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note added to %n member(s)</source>
        <translation>
            <numerusform>Note added to %n member</numerusform>
            <numerusform>Note added to %n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) merged</source>
        <translation>
            <numerusform>%n member merged</numerusform>
            <numerusform>%n members merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) erased</source>
        <translation>
            <numerusform>%n member erased</numerusform>
            <numerusform>%n members erased</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s) added</source>
        <translation>
            <numerusform>%n objective added</numerusform>
            <numerusform>%n objectives added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s) changed</source>
        <translation>
            <numerusform>%n objective changed</numerusform>
            <numerusform>%n objectives changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s) removed</source>
        <translation>
            <numerusform>%n objective removed</numerusform>
            <numerusform>%n objectives removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) imported</source>
        <translation>
            <numerusform>%n file imported</numerusform>
            <numerusform>%n files imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) copied</source>
        <translation>
            <numerusform>%n post copied</numerusform>
            <numerusform>%n posts copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeating post(s) added</source>
        <translation>
            <numerusform>%n repeating post added</numerusform>
            <numerusform>%n repeating posts added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeating post(s) changed</source>
        <translation>
            <numerusform>%n repeating post changed</numerusform>
            <numerusform>%n repeating posts changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) of a repeating one moved to the trash</source>
        <translation>
            <numerusform>%n post of a repeating one moved to the trash</numerusform>
            <numerusform>%n posts of a repeating one moved to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) from a calendar file</source>
        <translation>
            <numerusform>%n change from a calendar file</numerusform>
            <numerusform>%n changes from a calendar file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Posting times of %n account(s) changed</source>
        <translation>
            <numerusform>Posting times of %n account changed</numerusform>
            <numerusform>Posting times of %n accounts changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key date(s) added</source>
        <translation>
            <numerusform>%n key date added</numerusform>
            <numerusform>%n key dates added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key date(s) changed</source>
        <translation>
            <numerusform>%n key date changed</numerusform>
            <numerusform>%n key dates changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key date(s) removed</source>
        <translation>
            <numerusform>%n key date removed</numerusform>
            <numerusform>%n key dates removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s) saved</source>
        <translation>
            <numerusform>%n filter saved</numerusform>
            <numerusform>%n filters saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s) removed</source>
        <translation>
            <numerusform>%n filter removed</numerusform>
            <numerusform>%n filters removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Limits of %n account(s) changed</source>
        <translation>
            <numerusform>Limits of %n account changed</numerusform>
            <numerusform>Limits of %n accounts changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) renamed</source>
        <translation>
            <numerusform>%n file renamed</numerusform>
            <numerusform>%n files renamed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Alternative text of %n file(s) changed</source>
        <translation>
            <numerusform>Alternative text of %n file changed</numerusform>
            <numerusform>Alternative text of %n files changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n file(s) changed</source>
        <translation>
            <numerusform>Tags of %n file changed</numerusform>
            <numerusform>Tags of %n files changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rights of %n file(s) changed</source>
        <translation>
            <numerusform>Rights of %n file changed</numerusform>
            <numerusform>Rights of %n files changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) cropped or turned</source>
        <translation>
            <numerusform>%n picture cropped or turned</numerusform>
            <numerusform>%n pictures cropped or turned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) moved to another folder</source>
        <translation>
            <numerusform>%n file moved to another folder</numerusform>
            <numerusform>%n files moved to another folder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) deleted from the library</source>
        <translation>
            <numerusform>%n file deleted from the library</numerusform>
            <numerusform>%n files deleted from the library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) changed</source>
        <translation>
            <numerusform>%n folder changed</numerusform>
            <numerusform>%n folders changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) added to the dictionary</source>
        <translation>
            <numerusform>%n word added to the dictionary</numerusform>
            <numerusform>%n words added to the dictionary</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) taken out of the dictionary</source>
        <translation>
            <numerusform>%n word taken out of the dictionary</numerusform>
            <numerusform>%n words taken out of the dictionary</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) or snippet(s) added</source>
        <translation>
            <numerusform>%n template or snippet added</numerusform>
            <numerusform>%n templates or snippets added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) or snippet(s) changed</source>
        <translation>
            <numerusform>%n template or snippet changed</numerusform>
            <numerusform>%n templates or snippets changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) or snippet(s) deleted</source>
        <translation>
            <numerusform>%n template or snippet deleted</numerusform>
            <numerusform>%n templates or snippets deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) of hashtags added</source>
        <translation>
            <numerusform>%n set of hashtags added</numerusform>
            <numerusform>%n sets of hashtags added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) of hashtags changed</source>
        <translation>
            <numerusform>%n set of hashtags changed</numerusform>
            <numerusform>%n sets of hashtags changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) of hashtags deleted</source>
        <translation>
            <numerusform>%n set of hashtags deleted</numerusform>
            <numerusform>%n sets of hashtags deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review of %n post(s) requested</source>
        <translation>
            <numerusform>Review of %n post requested</numerusform>
            <numerusform>Review of %n posts requested</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) approved</source>
        <translation>
            <numerusform>%n post approved</numerusform>
            <numerusform>%n posts approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes asked for in %n post(s)</source>
        <translation>
            <numerusform>Changes asked for in %n post</numerusform>
            <numerusform>Changes asked for in %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) withdrawn from review</source>
        <translation>
            <numerusform>%n post withdrawn from review</numerusform>
            <numerusform>%n posts withdrawn from review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) on posts written or resolved</source>
        <translation>
            <numerusform>%n comment on posts written or resolved</numerusform>
            <numerusform>%n comments on posts written or resolved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of a review read in</source>
        <translation>
            <numerusform>%n answer of a review read in</numerusform>
            <numerusform>%n answers of a review read in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approval of %n brand(s) changed</source>
        <translation>
            <numerusform>Approval of %n brand changed</numerusform>
            <numerusform>Approval of %n brands changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) added</source>
        <translation>
            <numerusform>%n campaign added</numerusform>
            <numerusform>%n campaigns added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) changed</source>
        <translation>
            <numerusform>%n campaign changed</numerusform>
            <numerusform>%n campaigns changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) archived</source>
        <translation>
            <numerusform>%n campaign archived</numerusform>
            <numerusform>%n campaigns archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) brought back from the archive</source>
        <translation>
            <numerusform>%n campaign brought back from the archive</numerusform>
            <numerusform>%n campaigns brought back from the archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) deleted</source>
        <translation>
            <numerusform>%n campaign deleted</numerusform>
            <numerusform>%n campaigns deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) put into a campaign</source>
        <translation>
            <numerusform>%n post put into a campaign</numerusform>
            <numerusform>%n posts put into a campaign</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) taken out of their campaign</source>
        <translation>
            <numerusform>%n post taken out of its campaign</numerusform>
            <numerusform>%n posts taken out of their campaign</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decision on %n message(s)</source>
        <translation>
            <numerusform>Decision on %n message</numerusform>
            <numerusform>Decision on %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sentiment of %n message(s) corrected</source>
        <translation>
            <numerusform>Sentiment of %n message corrected</numerusform>
            <numerusform>Sentiment of %n messages corrected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Words of %n brand(s) changed for the sentiment</source>
        <translation>
            <numerusform>Words of %n brand changed for the sentiment</numerusform>
            <numerusform>Words of %n brands changed for the sentiment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pillar(s) added</source>
        <translation>
            <numerusform>%n pillar added</numerusform>
            <numerusform>%n pillars added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pillar(s) changed</source>
        <translation>
            <numerusform>%n pillar changed</numerusform>
            <numerusform>%n pillars changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pillar(s) deleted</source>
        <translation>
            <numerusform>%n pillar deleted</numerusform>
            <numerusform>%n pillars deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pillars of %n brand(s) changed</source>
        <translation>
            <numerusform>Pillars of %n brand changed</numerusform>
            <numerusform>Pillars of %n brands changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) given a pillar</source>
        <translation>
            <numerusform>%n post given a pillar</numerusform>
            <numerusform>%n posts given a pillar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) without a pillar now</source>
        <translation>
            <numerusform>%n post without a pillar now</numerusform>
            <numerusform>%n posts without a pillar now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n post(s) changed</source>
        <translation>
            <numerusform>Tags of %n post changed</numerusform>
            <numerusform>Tags of %n posts changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) judged harmless</source>
        <translation>
            <numerusform>%n message judged harmless</numerusform>
            <numerusform>%n messages judged harmless</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n watch(es) saved</source>
        <translation>
            <numerusform>%n watch saved</numerusform>
            <numerusform>%n watches saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n watch(es) removed</source>
        <translation>
            <numerusform>%n watch removed</numerusform>
            <numerusform>%n watches removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Weights of %n reputation index(es) changed</source>
        <translation>
            <numerusform>Weights of %n reputation index changed</numerusform>
            <numerusform>Weights of %n reputation indexes changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n watched word(s) changed</source>
        <translation>
            <numerusform>%n watched word changed</numerusform>
            <numerusform>%n watched words changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Working hours and promises of %n brand(s) changed</source>
        <translation>
            <numerusform>Working hours and promises of %n brand changed</numerusform>
            <numerusform>Working hours and promises of %n brands changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Priority of %n conversation(s) changed</source>
        <translation>
            <numerusform>Priority of %n conversation changed</numerusform>
            <numerusform>Priority of %n conversations changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) saved</source>
        <translation>
            <numerusform>%n rule saved</numerusform>
            <numerusform>%n rules saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) removed</source>
        <translation>
            <numerusform>%n rule removed</numerusform>
            <numerusform>%n rules removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A rule acted on %n conversation(s)</source>
        <translation>
            <numerusform>A rule acted on %n conversation</numerusform>
            <numerusform>A rule acted on %n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) of the inbox saved</source>
        <translation>
            <numerusform>%n view of the inbox saved</numerusform>
            <numerusform>%n views of the inbox saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) of the inbox removed</source>
        <translation>
            <numerusform>%n view of the inbox removed</numerusform>
            <numerusform>%n views of the inbox removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Audience</name>
    <message>
        <source>%1%</source>
        <comment>percentage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and over</source>
        <comment>ages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>ages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, ages %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of ages %2 (%n year(s))</source>
        <translation>
            <numerusform>%1 of ages %2 (%n year)</numerusform>
            <numerusform>%1 of ages %2 (%n years)</numerusform>
        </translation>
    </message>
    <message>
        <source>Measured %1 for ages %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured %1 for the age groups that yours touches, blended by the years in common: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all of the ages you asked for were surveyed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is of another survey than the networks above, so it is listed after them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 over all ages (%2, %3); no figure for ages %4 exists %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By another survey of %1 there, this age uses it %2 times as much as all ages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The age pattern is borrowed: %1 (%2) this age uses it %3 times as much as all adults.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 = %3, an index to rank by, not a share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No age pattern is known for it, so its share is taken as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The networks above are measured for this age, so it is listed after them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figure: no share is known %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over all ages more people use %1: only the age pattern puts it before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lead over %1 is under 10%: treat them as equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2; certainty %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in this country (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>“%1” asks to send fewer requests for a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network asks to send fewer requests for a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost. Ruche tries again %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost. Ruche tries again by itself a little later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” no longer accepts the sign-in of this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network does not accept this sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that was read is kept. Reconnect the account with its current user name and password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is not allowed to do this on “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is not allowed to do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Ask an administrator of the site for this right, or use another account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be reached at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network cannot be reached at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work is kept and waits here. Ruche tries again %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work is kept and waits here. Check the connection, or try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” did not confirm: it may or may not have arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network did not confirm: it may or may not have arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not sent again blindly. Ruche asks the network first; you can also look on the site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address “%1” is not protected by https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is not protected by https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent, so that no password travels in the open. Use an address that begins with https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” answers, but it is not the kind of site that was chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address answers, but it is not the kind of site that was chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account was added. Check the address, or choose another network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of “%1” cannot be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of the network cannot be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was known before is kept. Try again later; if it lasts, an extension or a firewall of the site may alter its answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network refuses “%1” as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network refuses this content as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your text is kept. Change what the network does not take, then send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” no longer exists on the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This no longer exists on the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy kept here stays readable. Sync the account to see what is there now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” exists already, or was changed by somebody else meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exists already, or was changed by somebody else meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was overwritten. Load the latest version, then make your change again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network or file cannot do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Settings › Accounts shows what each account can do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be done with “%1” any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be done any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. What has left for a network can only be changed there, or by a new action.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be used here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the values cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Correct the value, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was stopped before its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was stopped before its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done until then is kept. Start it again when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no “%1” in this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not in the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been removed, or belong to another workspace. Check the name or the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one that exists was not touched. Choose another name, or use the existing one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored passwords are locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are kept. Unlock the keychain of the system, or give the right passphrase (in scripts: the variable RUCHE_PASSPHRASE).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing to “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing to this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was lost and nothing was changed. Wait until it has ended, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ruche made a mistake with “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ruche made a mistake and stopped this action.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work is kept. Try again; if it comes back, report it with the technical details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was written by a newer version of Ruche.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was written by a newer version of Ruche.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was not touched. Update Ruche to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is left as it is. Restore a backup, or make a copy of it before you try anything else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a workspace of Ruche.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a workspace of Ruche.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was not touched. Open another one, or import it into a brand if it is an export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Check that the file is there and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The earlier content is kept. Check that you may write to this folder, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no space left to write “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no space left on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved before is kept. Free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not in the format it was taken for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not in the format it was taken for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. Choose its format yourself, or export the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Make it smaller, or split it into several parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n second(s)</source>
        <translation>
            <numerusform>in %n second</numerusform>
            <numerusform>in %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has no alternative text, and the brand wants one for every picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture has no alternative text, and the brand wants one for every picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was scheduled, and nothing is lost. Describe the picture, then schedule the post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent, and nothing is lost: it waits in the review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This post may not leave before it is approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This post was changed since it was approved, so it may not leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has to approve it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has to approve it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. The approvers of a brand are named in the settings, in their order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This post is approved already, exactly as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing more to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This post is not under review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Request a review first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer is for a review pack that was not made in this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Open the workspace that the pack was made in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network is about to publish this post, or does not give it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Take it off the network itself if it must not appear.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>“%1” covers a time of which another log was imported before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures from then are kept, and nothing was counted twice. To count this file instead, undo the earlier import first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModerationQueueText</name>
    <message>
        <source>Promise of money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to a reported domain: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The same text %n time(s)</source>
        <translation>
            <numerusform>The same text %n time</numerusform>
            <numerusform>The same text %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Written %n time(s) by this person</source>
        <translation>
            <numerusform>Written %n time by this person</numerusform>
            <numerusform>Written %n times by this person</numerusform>
        </translation>
    </message>
    <message>
        <source>Seen here for the first time today</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Known here for %n day(s)</source>
        <translation>
            <numerusform>Known here for %n day</numerusform>
            <numerusform>Known here for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) in 24 hours</source>
        <translation>
            <numerusform>%n message in 24 hours</numerusform>
            <numerusform>%n messages in 24 hours</numerusform>
        </translation>
    </message>
    <message>
        <source>Hardly more than links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortened link: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n invisible character(s)</source>
        <translation>
            <numerusform>%n invisible character</numerusform>
            <numerusform>%n invisible characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disguised letter(s)</source>
        <translation>
            <numerusform>%n disguised letter</numerusform>
            <numerusform>%n disguised letters</numerusform>
        </translation>
    </message>
    <message>
        <source>Asks to write elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearly all in capitals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insult</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spam bait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insults and threats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baits of spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Reported %n time(s)</source>
        <translation>
            <numerusform>Reported %n time</numerusform>
            <numerusform>Reported %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>Personal data, for everybody to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched word “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody on %1 sees it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays public; reports on it are folded away until it is edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays hidden on %1 and leaves this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody on %1 sees it until you approve it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes it away as spam; its links count against others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is taken off %1; you can bring it back for 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is taken off %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not let this account do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no end</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message>
        <source>Warn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute without an end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ban</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ban for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed as spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModerationText</name>
    <message>
        <source>Message approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message hidden until it is reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message removed as spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 until %2 UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 without an end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until %2 you do not see what %1 writes. Everybody else does, and %1 is not told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not see any more what %1 writes. Everybody else does, and %1 is not told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until %2 %1 can neither follow you nor answer you. Others still see what %1 writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can neither follow you nor answer you any more. Others still see what %1 writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can read on but not write until %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can read on but not write until this is lifted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot sign in to %3 until %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot sign in to %2 until this is lifted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sends it out at once, and that cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 throws it away for good: it cannot be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insults or threats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Illegal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held by the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Banned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 UTC, by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This decision was undone and does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning sent: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One strike</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>post</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed to the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <comment>conversation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <comment>conversation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>comment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held for moderation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed from the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forum topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <comment>opinion of a customer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages answered within 2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net sentiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To reconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last sync failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold posts until their time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send pictures and files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit published posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply to comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold comments for moderation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark comments as spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move comments to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish a long text in parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold a text behind a warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish for fewer than everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say the language of a post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare posts for publishing by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End a mute at its time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ban people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End a ban at its time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PublishText</name>
    <message>
        <source>The account has to be reconnected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title is too long for this network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is too long for this network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more files than this network takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account takes no files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “%1” is too large for this network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network does not take files like “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “%1” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The description of “%1” is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more hashtags than this network takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more mentions than this network takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network could not be reached shortly before its time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its time has passed, and it is not out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is time to post it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is paused: nothing leaves on it until you resume it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network asked Ruche to wait until after its time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not approved as it is now, and does not leave before it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is still under review, and leaves at its time all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account’s sign-in ends before its time: reconnect it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By its time, this network takes no more posts from the account for a while.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewText</name>
    <message>
        <source>It is approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes are asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comment, without a decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: this post is not here any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: the pack did not show this post in this version. The answer was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: the post was changed since the pack was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: the post is out, or on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known already: nothing changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: %1 has to approve it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: it does not say which changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: the comment is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requested a review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 approved it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asked for changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 withdrew it from review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It left without approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was asked for a review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for a review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes were asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was changed since it was approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is approved exactly as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way of delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description of a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What follows the post</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>You make it on the site: Users › Profile › Application passwords.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You make it on Bluesky: Settings › Privacy and security › App passwords. Not the password that you sign in with there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You find it on the site: Settings › Integrations › Add custom integration. It is the Admin API key, in two parts with a colon between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example https://cap-pertuis.example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example https://mer.example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access token or code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instead of the browser: a token made in the settings of the server. Or the code, or the address, at which the browser ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its owner makes it in the settings of the site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You make it in the settings of your account there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For most people https://bsky.social</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes to your keychain or an encrypted file, never into the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator makes it on the forum: Administration › Settings › API access, for the user in whose name Ruche is to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator makes it on the forum: Admin › API keys, for the user whose name stands above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server’s administrator has them: they stand in mailman.cfg, under [webservice].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where your topics go, for example https://forum.example/category/5/news. With the address of the forum alone, Ruche reads and answers, and publishes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where your topics go, for example https://forum.example/c/news/5. With the address of the forum alone, they go where the forum puts them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the administration interface (REST), for example https://lists.example/3.1/lists/forum.lists.example. One account is one list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You get it from @BotFather on Telegram. Then make the bot an administrator of the channel that may post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You make it on Discord: Edit channel › Integrations › Webhooks › Copy webhook URL. Who knows it can write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the channel or group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example https://t.me/cap_pertuis, and for a private channel the beginning of the address of one of its messages: https://t.me/c/1234567890</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token of the bot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://discord.com is enough: the webhook says which channel it writes to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the webhook</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::app::Options</name>
    <message>
        <source>ruche [--workspace FILE] [--locale fr|en] [--theme light|dark|system]
ruche --tour DIR [--size 1440x900]: paints every page into PNG files in DIR</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::app::Program</name>
    <message>
        <source>Atelier Salicorne (sample)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::app::Session</name>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a passphrase: this computer has no keychain, so the passwords of your accounts are kept in an encrypted file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of the encrypted file with the passwords of your accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That passphrase does not open the file. Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n message(s) to look at</source>
        <translation>
            <numerusform>%1: %n message to look at</numerusform>
            <numerusform>%1: %n messages to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) due soon</source>
        <translation>
            <numerusform>%n answer due soon</numerusform>
            <numerusform>%n answers due soon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) overdue</source>
        <translation>
            <numerusform>%n answer overdue</numerusform>
            <numerusform>%n answers overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::importers::Rejection</name>
    <message>
        <source>This line or item is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a line of an access log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date or time does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has too many different page addresses; this one is not counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article has neither a title nor a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number that WordPress gives each object is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date is missing or does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comment has no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only articles are imported; this is of the type “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only comments by people are imported; this is of the type “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not imported because of its state “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same object stands in the file twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has neither a title nor a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a date and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a status; write “draft” or “scheduled”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The brand has no account “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several accounts of the brand are called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is to be scheduled, but no account is named.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::AccountDetail</name>
    <message>
        <source>Permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– %1: your role on the site does not allow it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last read %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Every minute</numerusform>
            <numerusform>Every %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Time of the site: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its password is forgotten and its planned posts wait. What was read is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::AccountsController</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n read</source>
        <translation>
            <numerusform>%n read</numerusform>
            <numerusform>%n read</numerusform>
        </translation>
    </message>
    <message>
        <source>again %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 signs in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account disconnected. What was read is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ruche is signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can close this page and go back to Ruche.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody signed in with the browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or paste a token.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::AdviceDetail</name>
    <message>
        <source>certainty %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the source: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with sources</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::AdviceModel</name>
    <message>
        <source>measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured in another survey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no figure is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certainty %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::AgendaView</name>
    <message>
        <source>to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::AlertNotices</name>
    <message>
        <source>More negative messages than usual: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::AnalyticsPage</name>
    <message>
        <source>Previous period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the period before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the chart as a table, or back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export figures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import an access log or a WordPress export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analytics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compared with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments per article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net sentiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These figures could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page views are known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They come from the access log of your site: import it to see them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pale: the year before</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 Hatched: %n month(s) of which nothing was collected.</source>
        <translation>
            <numerusform>%1 Hatched: %n month of which nothing was collected.</numerusform>
            <numerusform>%1 Hatched: %n months of which nothing was collected.</numerusform>
        </translation>
    </message>
    <message>
        <source>No message in these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect an account that has comments, or choose a longer period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: approved messages of the connected accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article was published in these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only articles of the period are counted. Choose a longer one to see more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Not enough data for the sentiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of at least %2 analysed messages on two days or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Source: %1 analysed of %2 messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: all messages were analysed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough data for the hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When people write, this shows on which days and at which hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dots: the three best hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: hours of incoming messages, in the zone of each brand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No objective in these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set an objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No post brought views or comments in these days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page views per month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages per day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentiment of messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When your audience writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::AnalyticsPeriod</name>
    <message>
        <source>%1 – %2</source>
        <extracomment>from one day to another</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other dates…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::AnswerDialog</name>
    <message>
        <source>Answer to a review pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever has the file may answer under any name. Nothing is changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts in the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Take over %n decision(s)</source>
        <translation>
            <numerusform>Take over %n decision</numerusform>
            <numerusform>Take over %n decisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::AppearancePane</name>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown at the bottom of the side bar. It is not sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single letters act (E done, R reply, G then C calendar)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They never act while you write. Without them, Ctrl+K finds every action.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ApprovalForm</name>
    <message>
        <source>Approval before a post leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optional: says so, and leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required: nothing leaves without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approvers, in their order, with a comma between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An approval holds for the words, files, accounts and time as they are. Any change asks for a new one. Names are not checked: whoever uses this computer may approve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval of this brand saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ApprovalPane</name>
    <message>
        <source>Save the post first: what you typed is not stored yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for changes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say something about this post. The team alone reads it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New comment on this post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client reads it too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is stored yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not leave before it is approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leaves at its time all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since it was approved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in a review pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has still to approve it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen the comment of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve the comment of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment resolved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment reopened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment added.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::Banner</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::BestTimesDialog</name>
    <message>
        <source>Best times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best hours of the week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>No hour of the week has %n post(s) yet.</source>
        <translation>
            <numerusform>No hour of the week has %n post yet.</numerusform>
            <numerusform>No hour of the week has %n posts yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From the comments on %n post(s) of this brand. Hatched hours have too few posts to say anything.</source>
        <translation>
            <numerusform>From the comments on %n post of this brand. Hatched hours have too few posts to say anything.</numerusform>
            <numerusform>From the comments on %n posts of this brand. Hatched hours have too few posts to say anything.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::BoardView</name>
    <message>
        <source>To decide</source>
        <comment>column of posts that failed or were missed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::BrandForm</name>
    <message>
        <source>Colour %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A brand needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This time zone is not known. Choose one from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a brand of that name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every time of this brand is read in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes, the most important first: fr, en</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the brand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::BrandMenu</name>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brands: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::BrandSwitcher</name>
    <message>
        <source>All brands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand shown: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::BrandsPane</name>
    <message>
        <source>Brand saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (archived)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand archived. Its planned posts wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::BulkBar</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key hint</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::CalendarController</name>
    <message>
        <source>It is published: it stays on its day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being sent: it cannot be moved now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was written on the network: change its date there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That time is in the past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to %1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to the drafts without a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post moved to the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>days of a week: 15 – 21 June 2026</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>days of a week: 29 Jun – 5 July 2026</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Week %1, %n post(s)</source>
        <translation>
            <numerusform>Week %1, %n post</numerusform>
            <numerusform>Week %1, %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) in %1</source>
        <translation>
            <numerusform>%n post in %1</numerusform>
            <numerusform>%n posts in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>It has no date yet: drag it onto a day, or press D.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no account to go out on: open it and choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A post comes here by being sent, not by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied to %1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) copied.</source>
        <translation>
            <numerusform>%n post copied.</numerusform>
            <numerusform>%n posts copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) moved.</source>
        <translation>
            <numerusform>%n post moved.</numerusform>
            <numerusform>%n posts moved.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scheduled for %1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) made a draft again, with the date.</source>
        <translation>
            <numerusform>%n post made a draft again, with the date.</numerusform>
            <numerusform>%n posts made a draft again, with the date.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is planned after that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) moved to the drafts without a date.</source>
        <translation>
            <numerusform>%n post moved to the drafts without a date.</numerusform>
            <numerusform>%n posts moved to the drafts without a date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) moved to the trash.</source>
        <translation>
            <numerusform>%n post moved to the trash.</numerusform>
            <numerusform>%n posts moved to the trash.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide first what becomes of its sending: give it another time, or make it a draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A post that has a text or a date is no idea any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is an idea: open it and write its text first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its accounts have no free posting slot in the next 60 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::CalendarPage</name>
    <message>
        <source>Go to today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the drafts without a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the post to the trash…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brands: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When should it go out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date and time, time of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as 2026-06-18 18:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That time is in the past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move this post to the trash?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” will not go out. What is on a network already stays there. You can undo this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move one day later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a draft again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy to the next day</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>On which day should these %n post(s) go out?</source>
        <translation>
            <numerusform>On which day should this %n post go out?</numerusform>
            <numerusform>On which day should these %n posts go out?</numerusform>
        </translation>
    </message>
    <message>
        <source>Day; each keeps its time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as 2026-06-18.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That day is in the past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift everything after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days: 7 is a week later, -1 a day earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number of days from 1 to %1, with a minus to go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This goes out in less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This goes out in %n minute(s)</source>
        <translation>
            <numerusform>This goes out in %n minute</numerusform>
            <numerusform>This goes out in %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>What is sent cannot be taken back from every network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Move %n post(s) to the trash?</source>
        <translation>
            <numerusform>Move %n post to the trash?</numerusform>
            <numerusform>Move %n posts to the trash?</numerusform>
        </translation>
    </message>
    <message>
        <source>They will not go out. You can undo this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They will not go out on %1. What is on a network already stays there. You can undo this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift everything after this day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact or roomy posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the post beside the week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the key dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) chosen</source>
        <translation>
            <numerusform>%n post chosen</numerusform>
            <numerusform>%n posts chosen</numerusform>
        </translation>
    </message>
    <message>
        <source>Date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One day later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trash…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n to check</source>
        <comment>gaps and clashes</comment>
        <translation>
            <numerusform>%n to check</numerusform>
            <numerusform>%n to check</numerusform>
        </translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the next free slot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post by hand…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts to send it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next free slot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key dates, slots and best times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is kept among the key dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key date removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are none of your own yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a calendar file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n key date(s) read from the file.</source>
        <translation>
            <numerusform>%n key date read from the file.</numerusform>
            <numerusform>%n key dates read from the file.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds nothing new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posting slots of %1 saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This filter cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter “%1” saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter “%1” removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posting slots…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best times…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a key date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change our own key dates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read key dates from a calendar file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved filters…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for changes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export review pack…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export review pack of some days…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read in answers to a review pack…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) with a date</source>
        <translation>
            <numerusform>%n draft with a date</numerusform>
            <numerusform>%n drafts with a date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) moved to another time</source>
        <translation>
            <numerusform>%n post moved to another time</numerusform>
            <numerusform>%n posts moved to another time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key date(s)</source>
        <translation>
            <numerusform>%n key date</numerusform>
            <numerusform>%n key dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) left out: past, called off, or repeating in a way that posts do not</source>
        <translation>
            <numerusform>%n event left out: past, called off, or repeating in a way that posts do not</numerusform>
            <numerusform>%n events left out: past, called off, or repeating in a way that posts do not</numerusform>
        </translation>
    </message>
    <message>
        <source>For %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no brand yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read posts from a calendar file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read this calendar into %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds nothing new: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from the file: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter hides every post: there is nothing to save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the calendar as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) saved in the calendar file.</source>
        <translation>
            <numerusform>%n post saved in the calendar file.</numerusform>
            <numerusform>%n posts saved in the calendar file.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read posts from a calendar file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import posts from a table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the calendar as a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show twelve weeks with their campaigns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four weeks back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four weeks on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaigns: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned</source>
        <translation>
            <numerusform>%n planned</numerusform>
            <numerusform>%n planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n published</source>
        <translation>
            <numerusform>%n published</numerusform>
            <numerusform>%n published</numerusform>
        </translation>
    </message>
    <message>
        <source>All posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name of a campaign, its days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no campaigns yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New campaign…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaigns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into a campaign…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These posts are of several brands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one post: each repeats by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a post that repeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To %1, %2.</source>
        <comment>day, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a post that repeats to the trash?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pillar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Tags for %n post(s)</source>
        <translation>
            <numerusform>Tags for %n post</numerusform>
            <numerusform>Tags for %n posts</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags, with commas between them; those that they have stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>pillar, brand</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a pillar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No post has a tag yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only posts about: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pillars…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what posts are about…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is:scheduled brand:NAME network:KEY account:NAME campaign:NAME pillar:NAME tag:NAME and words, as in the inbox</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::CampaignBars</name>
    <message numerus="yes">
        <source>%n more campaign(s)</source>
        <translation>
            <numerusform>%n more campaign</numerusform>
            <numerusform>%n more campaigns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::CampaignColours</name>
    <message>
        <source>Amber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::CampaignDialog</name>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is to bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective that it serves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In its links (utm_campaign)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::CampaignList</name>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign %1, %2, %3, %4</source>
        <comment>name, days, posts, published</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n published</source>
        <translation>
            <numerusform>%n published</numerusform>
            <numerusform>%n published</numerusform>
        </translation>
    </message>
    <message>
        <source>Campaign “%1” changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign “%1” added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” runs %2 now.</source>
        <comment>name, days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign archived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign brought back from the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign deleted. Its posts stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) put into “%1”.</source>
        <translation>
            <numerusform>%n post put into “%1”.</numerusform>
            <numerusform>%n posts put into “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) taken out of their campaign.</source>
        <translation>
            <numerusform>%n post taken out of its campaign.</numerusform>
            <numerusform>%n posts taken out of their campaign.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::CampaignRow</name>
    <message>
        <source>Campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::CareForm</name>
    <message>
        <source>Answers to those who write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours and answers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No times are promised: the inbox shows no clocks for this brand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A first reply within %1 at work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times are promised for some priorities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours and answers saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::CarePlanDialog</name>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <comment>no promised time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell me before a time is up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours and answers of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clocks stand still outside of them. Several periods a day have a comma between: 9:00-12:30, 14:00-18:00. Without any, somebody is there around the clock. Time zone: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <comment>a day without working hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers within, at work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each further reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read. Write hours like 9:00-12:30, 14:00-18:00 and days like 2026-12-25.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::CareWords</name>
    <message>
        <source>break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holiday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First reply due %1</source>
        <comment>then, like “today, 14:05”</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply due %1</source>
        <comment>then, like “today, 14:05”</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be solved %1</source>
        <comment>by then, like “today, 14:05”</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 → %3, not counted: %4)</source>
        <extracomment>%1: &quot;First reply due today, 14:05&quot;; %2 and %3: times; %4: &quot;break 12:00–12:35&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <comment>priority</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>priority</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <comment>priority</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgent</source>
        <comment>priority</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ChartCard</name>
    <message>
        <source>Show “%1” as a chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show “%1” as a table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or run a command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>posts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ComposerController</name>
    <message>
        <source>There is nothing to publish yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account of this brand can publish. Connect one in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That time is in the past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be reconnected before it can publish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An article without a title is hard to find again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no alternative text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled for %1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Published to %n account(s).</source>
        <translation>
            <numerusform>Published to %n account.</numerusform>
            <numerusform>Published to %n accounts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s): %1</source>
        <translation>
            <numerusform>%n character: %1</numerusform>
            <numerusform>%n characters: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) that count twice: %1</source>
        <translation>
            <numerusform>%n character that counts twice: %1</numerusform>
            <numerusform>%n characters that count twice: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n emoji: %1</source>
        <translation>
            <numerusform>%n emoji: %1</numerusform>
            <numerusform>%n emoji: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es), %2 each: %1</source>
        <translation>
            <numerusform>%n address, %2 each: %1</numerusform>
            <numerusform>%n addresses, %2 each: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) without their server: %1</source>
        <translation>
            <numerusform>%n mention without their server: %1</numerusform>
            <numerusform>%n mentions without their server: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The content warning: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a title is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: the title is %n character(s) too long.</source>
        <translation>
            <numerusform>%1: the title is %n character too long.</numerusform>
            <numerusform>%1: the title is %n characters too long.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n character(s) too many.</source>
        <translation>
            <numerusform>%1: %n character too many.</numerusform>
            <numerusform>%1: %n characters too many.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the text is %n byte(s) too large.</source>
        <translation>
            <numerusform>%1: the text is %n byte too large.</numerusform>
            <numerusform>%1: the text is %n bytes too large.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n file(s) too many, it takes %2.</source>
        <translation>
            <numerusform>%1: %n file too many, it takes %2.</numerusform>
            <numerusform>%1: %n files too many, it takes %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 takes no files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is larger than %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not take files like %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: the alternative text of %2 is %n character(s) too long.</source>
        <translation>
            <numerusform>%1: the alternative text of %2 is %n character too long.</numerusform>
            <numerusform>%1: the alternative text of %2 is %n characters too long.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n hashtag(s) too many, it takes %2.</source>
        <translation>
            <numerusform>%1: %n hashtag too many, it takes %2.</numerusform>
            <numerusform>%1: %n hashtags too many, it takes %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n mention(s) too many, it takes %2.</source>
        <translation>
            <numerusform>%1: %n mention too many, it takes %2.</numerusform>
            <numerusform>%1: %n mentions too many, it takes %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>A link carries the marks of a tracker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n character too many</numerusform>
            <numerusform>%n characters too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) too many</source>
        <translation>
            <numerusform>%n byte too many</numerusform>
            <numerusform>%n bytes too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n character(s)</source>
        <translation>
            <numerusform>%1 of %n character</numerusform>
            <numerusform>%1 of %n characters</numerusform>
        </translation>
    </message>
    <message>
        <source>Together %1, of %2 at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together %1. No limit is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes, of %2 at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for its approval, for %1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>account, what is wrong</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All posts to come of this series changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This post and those that follow changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ComposerPage</name>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add pictures or files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes are not scheduled yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This post is out or on its way: it can no longer be changed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish now as %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 will receive this post at once. A date that was set is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Publish to %n account(s)</source>
        <translation>
            <numerusform>Publish to %n account</numerusform>
            <numerusform>Publish to %n accounts</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the common text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a new part of the thread here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set French spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take marks and trackers out of the links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the links of a campaign…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no link in this text yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule for the others only?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These cannot get the post as it is: %1. What is written for them alone is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Schedule for %n account(s)</source>
        <translation>
            <numerusform>Schedule for %n account</numerusform>
            <numerusform>Schedule for %n accounts</numerusform>
        </translation>
    </message>
    <message>
        <source>What do you want to say?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of %1 alone, others than the common text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The common text. What you change here is for %1 alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a post that repeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What others of them say or do by themselves stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ConnectForm</name>
    <message>
        <source>What Ruche can do there, if your role allows it: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the site is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user name is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The application password is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the browser again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with the browser, or paste a token here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the server is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this address yourself, then paste the code or the address at its end here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ConversationDelegate</name>
    <message>
        <source>? Question</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ConversationModel</name>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::CounterBar</name>
    <message>
        <source>%1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2. How it is counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n character(s) left</source>
        <translation>
            <numerusform>%1: %n character left</numerusform>
            <numerusform>%1: %n characters left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::CrisisRoom</name>
    <message>
        <source>Crisis room: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the crisis…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room keeps a timeline of what happens, says who does what, holds back what is planned and keeps what you say at hand. Every step is written down for the day after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened or was decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holding statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a post with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another task, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishing is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishing goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume publishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause publishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who does: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is planned is published again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crisis: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of %1 is published meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the crisis?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be done otherwise next time (kept in the log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the log of the crisis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text with Markdown (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log was exported.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::CrisisText</name>
    <message>
        <source>Establish the facts with those who were there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause what is planned to be published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who speaks, and who answers messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish a holding statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer the people concerned one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the team, the shops and the support what to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide when you speak next, and keep to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down what is to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are looking into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We have read your messages about […]. We are finding out what happened and will tell you more here by […]. Thank you to those who alerted us.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We were wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We were wrong about […], and we are sorry. Here is what we do now: […]. If this concerns you, write to us: we answer everybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we know so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we know: […]. What we do not know yet: […]. What we are doing: […]. Next news here at […].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishing paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishing resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is still going on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who did what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::CropDialog</name>
    <message>
        <source>Crop “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the picture that is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No focal point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the frame or its corners, or use the arrows (with Shift to size it). A double click, or P, sets the focal point. The picture itself stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 pixels are sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::DecisionPanel</name>
    <message>
        <source>Ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays as it is; further reports are folded away until it is edited.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::DialogPrompts</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::DraftTray</name>
    <message>
        <source>Edited %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts without a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a draft onto a day, or select it and press D to choose its date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No draft is waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write without a date is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idea, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::Drawer</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::EvidenceBars</name>
    <message>
        <source>Words that decided: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>towards negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>towards positive</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ExportFigures</name>
    <message>
        <source>Export “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables as text (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported.</source>
        <translation>
            <numerusform>%n row exported.</numerusform>
            <numerusform>%n rows exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::FailureStrip</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) could not leave</source>
        <translation>
            <numerusform>%n post could not leave</numerusform>
            <numerusform>%n posts could not leave</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) cannot be read</source>
        <translation>
            <numerusform>%n account cannot be read</numerusform>
            <numerusform>%n accounts cannot be read</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost: text and media are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was read before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reschedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) to be posted by hand</source>
        <translation>
            <numerusform>%n post to be posted by hand</numerusform>
            <numerusform>%n posts to be posted by hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) will not leave as they are</source>
        <translation>
            <numerusform>%n post will not leave as it is</numerusform>
            <numerusform>%n posts will not leave as they are</numerusform>
        </translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post by hand…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is there…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::FileIntake</name>
    <message>
        <source>pasted picture</source>
        <extracomment>Name of a file.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is an address, not a file, and nothing is fetched from elsewhere. Your post stays as it is. Save the picture on this computer, then add it from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read. Everything else stays as it is. Look whether it is still there and yours to read, then add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is empty. Everything else stays as it is. Save it again where it comes from, then add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has more than 100 million pixels. Everything else stays as it is. Make it smaller, then add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is larger than %2. Everything else stays as it is. Make it smaller, then add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a folder. Everything else stays as it is. Choose the files in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is an SVG drawing, which no network takes. Everything else stays as it is. Export it as PNG, then add that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a picture that few networks take (HEIC or AVIF). Everything else stays as it is. Save it as JPEG, then add that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is neither picture nor video nor PDF. Everything else stays as it is. JPEG, PNG, GIF, WebP, MP4, MOV, WebM and PDF can be added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is damaged or cut off. Everything else stays as it is. Fetch it again where it comes from, then add it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::FirstRunWindow</name>
    <message>
        <source>Where to keep the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspaces (*.ruche)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ %1 is connected, its history is being read. You can go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, colour, time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blog, feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Ruche</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create your workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workspace is one file on your computer: it holds your brands, your posts and your history. Two minutes are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore with examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add your first brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each brand keeps its accounts, its members and its objectives. You can add others later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the accounts of the brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ruche speaks to each site directly, without a server in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data stays on this computer. Ruche speaks directly to the networks that you connect, without a server in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::FollowUpRow</name>
    <message>
        <source>at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) later</source>
        <translation>
            <numerusform>%n hour later</numerusform>
            <numerusform>%n hours later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) later</source>
        <translation>
            <numerusform>%n minute later</numerusform>
            <numerusform>%n minutes later</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: waits for its time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: it is not known yet whether it arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not sent. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing follows the post there: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First comment and what follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said under the post, once it is out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::GeneralPane</name>
    <message>
        <source>This is the sample workspace: its people, messages and figures are invented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 posts, %3 messages, %4 members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspaces (*.ruche)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace is sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the last backup; what is not damaged can still be read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::GroupStrip</name>
    <message numerus="yes">
        <source>%n near-identical message(s)</source>
        <translation>
            <numerusform>%n near-identical message</numerusform>
            <numerusform>%n near-identical messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) with a link to %1</source>
        <translation>
            <numerusform>%n message with a link to %1</numerusform>
            <numerusform>%n messages with a link to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of one person</source>
        <translation>
            <numerusform>%n message of one person</numerusform>
            <numerusform>%n messages of one person</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 within %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, under “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Select the %n</source>
        <translation>
            <numerusform>Select the %n</numerusform>
            <numerusform>Select the %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Next wave</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::HandPostController</name>
    <message>
        <source>%1 of %2 characters on %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message>
        <source>The link of the post is missing. Open the post on %1 and copy its address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no web address: it has to begin with https://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not %2. Paste the address of the post on %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::HandPostSheet</name>
    <message>
        <source>Marked as published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) copied: paste them on the site.</source>
        <translation>
            <numerusform>%n file copied: paste it on the site.</numerusform>
            <numerusform>%n files copied: paste them on the site.</numerusform>
        </translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the address from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is to be posted by hand now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When its time comes, a post for a network that only people can post on appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. Post it on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4. Paste the link of the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post by hand: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files are being laid out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files could not be written. Open the post to see them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag them onto the site; or copy them and paste them there. They are kept here until this sheet closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. Copy the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Take the files along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind me in 10 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::HashtagRow</name>
    <message numerus="yes">
        <source>%1, %n hashtag(s)</source>
        <translation>
            <numerusform>%1, %n hashtag</numerusform>
            <numerusform>%1, %n hashtags</numerusform>
        </translation>
    </message>
    <message>
        <source>Manage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets of hashtags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::HealthSheet</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not working</source>
        <translation>
            <numerusform>%n not working</numerusform>
            <numerusform>%n not working</numerusform>
        </translation>
    </message>
    <message>
        <source>all working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account is connected yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect one in Settings, and see here how publishing to it goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last success %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No success yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last failure %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) waiting</source>
        <translation>
            <numerusform>%n post waiting</numerusform>
            <numerusform>%n posts waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>goes on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnect %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in of now is kept until the new one works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the raw answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the raw answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>action, account</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health of the accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes %1 of %2 posts until %3</source>
        <comment>left, at most, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed in until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its sign-in ends %1: reconnect it before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its sign-in ended %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::HeatMap</name>
    <message>
        <source>%1 h</source>
        <extracomment>an hour of the day</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::HeatMapView</name>
    <message>
        <source>Best times, by weekday and hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>weekday, hour</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no post yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, too few to say anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3 comments in the median, half of them between %4 and %5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ImportDialog</name>
    <message>
        <source>Reading the file. Nothing is kept yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what the import would do. Nothing is kept yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing new in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing. Stopping keeps nothing of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import is done. It can be undone in one step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing of the file was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import into %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n updated</numerusform>
            <numerusform>%n updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: not what is imported</source>
        <translation>
            <numerusform>%n left out: not what is imported</numerusform>
            <numerusform>%n left out: not what is imported</numerusform>
        </translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected rows (the first %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ImportFile</name>
    <message>
        <source>Import a table of posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables as text (*.csv *.tsv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import an access log, a WordPress export or a table of posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access logs, WordPress exports and tables of posts (*.log *.log.* *.gz *.txt *.xml *.csv *.tsv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) imported</source>
        <translation>
            <numerusform>%n row imported</numerusform>
            <numerusform>%n rows imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::InboxController</name>
    <message>
        <source>Reply queued, conversation done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal note added</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Label “%1” added to %n conversation(s)</source>
        <translation>
            <numerusform>Label “%1” added to %n conversation</numerusform>
            <numerusform>Label “%1” added to %n conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label “%1” taken off %n conversation(s)</source>
        <translation>
            <numerusform>Label “%1” taken off %n conversation</numerusform>
            <numerusform>Label “%1” taken off %n conversations</numerusform>
        </translation>
    </message>
    <message>
        <source>It was answered: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wrote: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another answer is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply leaves %1</source>
        <comment>then, like “tomorrow, 09:00”</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View “%1” saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View removed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::InboxMenus</name>
    <message>
        <source>In one hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This evening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date and time…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the conversation again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date and time (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like 2026-06-16 09:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This moment has passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New label…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the reply later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moderation queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next due first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::InboxPage</name>
    <message>
        <source>Inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply, keep open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark done or reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as new or as seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick all that match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the browser…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Move %n comment(s) to the trash?</source>
        <translation>
            <numerusform>Move %n comment to the trash?</numerusform>
            <numerusform>Move %n comments to the trash?</numerusform>
        </translation>
    </message>
    <message>
        <source>They disappear from their sites. Their networks keep them in the trash for a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Move %n comment(s)</source>
        <translation>
            <numerusform>Move %n comment</numerusform>
            <numerusform>Move %n comments</numerusform>
        </translation>
    </message>
    <message>
        <source>Open this address in your browser?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%L1 to answer</source>
        <translation>
            <numerusform>%L1 to answer</numerusform>
            <numerusform>%L1 to answer</numerusform>
        </translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, “a phrase”, from:name, network:wordpress, label:press, is:question…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conversation for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searched in: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conversation yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments and messages show up here once an account is connected and read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New messages show up here by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the done ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message>
        <source>Send later…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this search as a view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something happened here since you began your reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this search as a view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A view needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %L2 overdue</source>
        <translation>
            <numerusform>%1, %L2 overdue</numerusform>
            <numerusform>%1, %L2 overdue</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moderation queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <comment>order of the list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::InboxView</name>
    <message>
        <source>To answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negative</source>
        <comment>conversations</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probable spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snoozed</source>
        <comment>conversations</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <comment>conversations</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <comment>conversations</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <comment>conversations</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::IndexCard</name>
    <message>
        <source>Reputation index of %1: %2 of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 0 to 100: its parts by their weights. Press one to see how it came about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reputation index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where this part comes from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::KeyDateDialog</name>
    <message>
        <source>Comes back each year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the key date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All brands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days that it lasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::KeyDatesPane</name>
    <message>
        <source>Public holidays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Celebrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales and commerce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>World days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School holidays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our own dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key dates to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a key date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key date in the next 60 days in the sets that are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets that are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no post yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) on that day</source>
        <translation>
            <numerusform>%n post on that day</numerusform>
            <numerusform>%n posts on that day</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, how many posts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the day of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a post for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::LabelList</name>
    <message numerus="yes">
        <source>%n post(s) about “%1” now.</source>
        <translation>
            <numerusform>%n post about “%1” now.</numerusform>
            <numerusform>%n posts about “%1” now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) without a pillar now.</source>
        <translation>
            <numerusform>%n post without a pillar now.</numerusform>
            <numerusform>%n posts without a pillar now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n post(s) changed.</source>
        <translation>
            <numerusform>Tags of %n post changed.</numerusform>
            <numerusform>Tags of %n posts changed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pillars saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::LabelsRow</name>
    <message>
        <source>Pillar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With commas between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::LibraryController</name>
    <message>
        <source>A repeating post needs it: nothing was deleted. Take it out of that post first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is still to leave with it: nothing was deleted. Take it out of that post, then delete it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::LibraryPage</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post with this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the alternative text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crop, turn, focal point…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste files or a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For which brand?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and videos (*.png *.jpg *.jpeg *.gif *.webp *.mp4 *.mov *.webm *.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is neither a file nor a picture to paste. Copy one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only pictures can be looked at here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture changed for the networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the folder, keep its files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was in the library already: nothing was added twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added</source>
        <translation>
            <numerusform>%n file added</numerusform>
            <numerusform>%n files added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be.</source>
        <comment>files</comment>
        <translation>
            <numerusform>%n could not be.</numerusform>
            <numerusform>%n could not be.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n picture(s) it could not be looked for places or names: such stay as they were.</source>
        <translation>
            <numerusform>In %n picture it could not be looked for places or names: such stay as they were.</numerusform>
            <numerusform>In %n pictures it could not be looked for places or names: such stay as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 of the pictures described</source>
        <extracomment>%1: &quot;1,842 files&quot;, %2: &quot;87%&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, tag, post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To look after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alternative text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rights over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file is like that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer words or filters find more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop pictures and videos here, paste one, or import a folder. What cameras write into pictures, such as the place, is taken out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding files: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards or lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free the room of deleted files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No deleted file takes any room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Throw %n deleted file(s) away for good?</source>
        <translation>
            <numerusform>Throw %n deleted file away for good?</numerusform>
            <numerusform>Throw %n deleted files away for good?</numerusform>
        </translation>
    </message>
    <message>
        <source>They hold %1, and no post has them, not even one in the trash. Afterwards their deletion can no longer be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) gone for good: %1 free for what you add.</source>
        <translation>
            <numerusform>%n file gone for good: %1 free for what you add.</numerusform>
            <numerusform>%n files gone for good: %1 free for what you add.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts, templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets of hashtags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::LimitsDialog</name>
    <message>
        <source>Paste what its server says…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What networks accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, all accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters of a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What an address counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture, in KB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A video, in KB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your file of limits cannot be read, so it is left aside: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In place of what the server of this account said. Reset goes back to that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in your own file, for all accounts that do not say otherwise: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limits are saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limits are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the server says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1 in a browser and paste what it shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no limit of characters in this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::MainWindow</name>
    <message>
        <source>All brands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the sample workspace: its people, posts and figures are invented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New post for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a draft or another post…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::MediaCard</name>
    <message>
        <source>cropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an alternative text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alternative text of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crop, turn or move %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, file %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to reorder, or Alt with the arrows. Enter crops, Delete removes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::MediaDetails</name>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the picture shows, for those who do not see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit: whose work it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose work it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rights: what may be done with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may be done with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day on which it may be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a tag, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post with this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file to see what is known of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <comment>folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <comment>shape</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole picture everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No post yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A post without words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the post “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the tag “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no day. The one before stays. Write it like %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::MediaModel</name>
    <message>
        <source>Alternative text missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Described</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>used in %n post(s)</source>
        <translation>
            <numerusform>used in %n post</numerusform>
            <numerusform>used in %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n post(s)</source>
        <translation>
            <numerusform>in %n post</numerusform>
            <numerusform>in %n posts</numerusform>
        </translation>
    </message>
    <message>
        <source>never used</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::MediaStrip</name>
    <message>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add pictures or files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to reorder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules for pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adding %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and videos (*.png *.jpg *.jpeg *.gif *.webp *.mp4 *.mov *.webm *.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is in this post already: it is there once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was in the library already: that one is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” said where it was taken: that was taken out of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a camera may have written into “%1” cannot be read: it stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture changed for the networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture turned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crop, focal point…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move forth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 schedules no picture without alternative text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::MemberDrawer</name>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over 12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything held on this person, to hand over or to remove on request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages by month: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the tag %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No note yet. Only your team reads them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::MemberModel</name>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <comment>activity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::MemberPane</name>
    <message>
        <source>Member: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1 in Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over 12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages by month: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes of the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::MembersController</name>
    <message>
        <source>Personal data written to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::MembersPage</name>
    <message>
        <source>Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare and merge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export personal data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase personal data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only your team reads it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Names, identities, notes and the words of %n message(s) are removed from this workspace. Counts stay right. This cannot be undone.</source>
        <translation>
            <numerusform>Names, identities, notes and the words of %n message are removed from this workspace. Counts stay right. This cannot be undone.</numerusform>
            <numerusform>Names, identities, notes and the words of %n messages are removed from this workspace. Counts stay right. This cannot be undone.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <comment>members</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New, 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unhappy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silent, 60 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1: &quot;12,486 people&quot;, %2: &quot;15,930 identities&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln identity(ies)</source>
        <translation>
            <numerusform>%Ln identity</numerusform>
            <numerusform>%Ln identities</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups of members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, handle or e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation>
            <numerusform>%Ln result</numerusform>
            <numerusform>%Ln results</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody found for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No member yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody who writes under your posts shows up here by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody in this group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all members</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::MergeDialog</name>
    <message>
        <source>Keep the other one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge %1 with another member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, handle or e-mail address of the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else of this brand is found by “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge into %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept: its name stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identities, tags and notes move over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Score %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::MissedController</name>
    <message>
        <source>Post without a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) went out.</source>
        <translation>
            <numerusform>%n post went out.</numerusform>
            <numerusform>%n posts went out.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no free slot for “%1”: its accounts have no weekly slots, or none is free. Choose the next day, or a time in the calendar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned for %1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) planned anew.</source>
        <translation>
            <numerusform>%n post planned anew.</numerusform>
            <numerusform>%n posts planned anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) put back among the drafts.</source>
        <translation>
            <numerusform>%n post put back among the drafts.</numerusform>
            <numerusform>%n posts put back among the drafts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::MissedSheet</name>
    <message numerus="yes">
        <source>Publish %n post(s) now?</source>
        <translation>
            <numerusform>Publish %n post now?</numerusform>
            <numerusform>Publish %n posts now?</numerusform>
        </translation>
    </message>
    <message>
        <source>They leave one after the other, late as they are. What is out cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>And %n more post(s).</source>
        <translation>
            <numerusform>And %n more post.</numerusform>
            <numerusform>And %n more posts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) missed while nothing could send</source>
        <translation>
            <numerusform>%n post missed while nothing could send</numerusform>
            <numerusform>%n posts missed while nothing could send</numerusform>
        </translation>
    </message>
    <message>
        <source>Missed while away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>action, post</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishing was paused then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was running then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Planned for %2. %3</source>
        <comment>where, when, why</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same time on the next day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next free slot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts it back among the drafts, without a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves late by itself. Decide about each, or about all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every post left at its time, or was decided about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next free slots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All posts: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ModerationController</name>
    <message numerus="yes">
        <source>%n message(s) judged harmless</source>
        <translation>
            <numerusform>%n message judged harmless</numerusform>
            <numerusform>%n messages judged harmless</numerusform>
        </translation>
    </message>
    <message>
        <source>Decision undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is watched</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ModerationPage</name>
    <message>
        <source>Moderation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ban…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n message(s)?</source>
        <translation>
            <numerusform>Delete %n message?</numerusform>
            <numerusform>Delete %n messages?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are taken off their networks. You can bring them back for 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n message(s)</source>
        <translation>
            <numerusform>Delete %n message</numerusform>
            <numerusform>Delete %n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Ban %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Ban %n person(s)?</source>
        <translation>
            <numerusform>Ban %n person?</numerusform>
            <numerusform>Ban %n people?</numerusform>
        </translation>
    </message>
    <message>
        <source>Ban</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete what they wrote too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the decisions about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decisions.txt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden</source>
        <comment>messages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muted and banned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moderation queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this message waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by reason: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by network: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for this reason here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other messages may wait for other reasons, or on other networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported and held messages, watched words and likely spam come here by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::MonthView</name>
    <message>
        <source>Drop at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy at %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::MoodBar</name>
    <message>
        <source>Sentiment unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentiment not analysed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentiment: negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentiment: neutral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentiment: positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as you said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as you said instead of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 sure</source>
        <extracomment>&quot;Negative, 82% sure&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure: %1 at %2</source>
        <extracomment>&quot;Unsure: negative at 43%&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not analysed: nothing to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not analysed: in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read on this computer by engine %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks for negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks for positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say that it is %1 (%2)</source>
        <comment>sentiment, key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say that it is %1</source>
        <comment>sentiment</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::MoodStrip</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the sentiment of messages is stopped, %1 are left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the sentiment of messages on this computer: %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on reading the sentiment of messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading the sentiment of messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::NetChart</name>
    <message>
        <source>Alert</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::NetworkTabs</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, has words of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, too long: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each account says</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::NewsLine</name>
    <message>
        <source>Since your last visit (%1):</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) went out</source>
        <translation>
            <numerusform>%n post went out</numerusform>
            <numerusform>%n posts went out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) failed</source>
        <translation>
            <numerusform>%n post failed</numerusform>
            <numerusform>%n posts failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) missed their time</source>
        <translation>
            <numerusform>%n post missed its time</numerusform>
            <numerusform>%n posts missed their time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new member(s)</source>
        <translation>
            <numerusform>%n new member</numerusform>
            <numerusform>%n new members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::ObjectiveDialog</name>
    <message>
        <source>Change the objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The goal it serves, in your words: “Make the workshop known”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target must differ from the start value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ObjectiveItem</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ObjectivesModel</name>
    <message>
        <source>%1 reached, %2 of the time gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trend yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::PaletteModel</name>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::PauseSheet</name>
    <message>
        <source>Pause publishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves until you resume: no post, and networks give back what they hold. What comes due meanwhile is kept, and you decide about it afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All brands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown over every page until publishing goes on, and kept on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishing is paused for all brands already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason is missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::PauseStrip</name>
    <message>
        <source>Publishing is paused for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishing is paused for all brands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since %1: %2</source>
        <comment>time, reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume publishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume publishing. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::PeriodDialog</name>
    <message>
        <source>Which days?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::PillarCard</name>
    <message>
        <source>+%1 pts</source>
        <comment>percentage points</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−%1 pts</source>
        <comment>percentage points</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 pts</source>
        <comment>percentage points</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pillars</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) around today</source>
        <translation>
            <numerusform>%n day around today</numerusform>
            <numerusform>%n days around today</numerusform>
        </translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the pillars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>actual share, target</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>pillar, share</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shares that the pillars are to have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pillar is what a brand speaks of again and again: advice, products, backstage. With pillars you see whether the posts keep to their shares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few posts about a pillar to compare (n = %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more post(s) about “%1” would bring it to its share.</source>
        <translation>
            <numerusform>%n more post about “%1” would bring it to its share.</numerusform>
            <numerusform>%n more posts about “%1” would bring it to its share.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) are about none.</source>
        <translation>
            <numerusform>%n post are about none.</numerusform>
            <numerusform>%n posts are about none.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::PillarsDialog</name>
    <message>
        <source>Add a pillar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pillars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the brand speaks of again and again. The share is how many of a hundred posts are to be about it; 0 sets none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of pillar %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of pillar %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%</source>
        <comment>percent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of pillar %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete pillar %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its posts stay, about nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pillar needs a name; to do without it, delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two pillars are called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shares are more than 100% together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together %1%</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::PlanOverlay</name>
    <message numerus="yes">
        <source>%1: no post for %n day(s) from %2</source>
        <translation>
            <numerusform>%1: no post for %n day from %2</numerusform>
            <numerusform>%1: no post for %n days from %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n post(s) close together on %2</source>
        <translation>
            <numerusform>%1: %n post close together on %2</numerusform>
            <numerusform>%1: %n posts close together on %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the same text %n time(s), first on %2</source>
        <translation>
            <numerusform>%1: the same text %n time, first on %2</numerusform>
            <numerusform>%1: the same text %n times, first on %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::PlanPane</name>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish at a set time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account of this brand can publish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot get the post as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of a post that repeats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a date to come, a text and accounts that can get it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::PostDetails</name>
    <message>
        <source>Choose a post to read it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On %1</source>
        <comment>accounts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), described</source>
        <translation>
            <numerusform>%n file, described</numerusform>
            <numerusform>%n files, described</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) without a description</source>
        <translation>
            <numerusform>%n file without a description</numerusform>
            <numerusform>%n files without a description</numerusform>
        </translation>
    </message>
    <message>
        <source>One of a post that repeats</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::PostPublishing</name>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>When, how it ended, and what came back: &quot;today, 18:30 · Sent · The network took it.&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnect the account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts to send it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post by hand…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All attempts…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::PostView</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>title of the dragged post</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::PreferencesPage</name>
    <message>
        <source>%1 is connected. Reading begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to reconnect</source>
        <translation>
            <numerusform>%n to reconnect</numerusform>
            <numerusform>%n to reconnect</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to watch</source>
        <translation>
            <numerusform>%n to watch</numerusform>
            <numerusform>%n to watch</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnect %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account is connected yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a site to see its articles, comments and members here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect an account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language, theme and text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How publishing to each account goes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an account to see the post as it will look there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account of the preview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::PreviewView</name>
    <message>
        <source>No title yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ProblemList</name>
    <message>
        <source>To put right before it leaves: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ProgressBar</name>
    <message>
        <source>%1, expected by now: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::PublishGuide</name>
    <message>
        <source>Publishing is paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishing is paused for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Publishing goes on. %n post(s) came due meanwhile.</source>
        <translation>
            <numerusform>Publishing goes on. %n post came due meanwhile.</numerusform>
            <numerusform>Publishing goes on. %n posts came due meanwhile.</numerusform>
        </translation>
    </message>
    <message>
        <source>Publishing goes on. Nothing came due meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Post by hand…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed while away…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health of the accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause publishing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume publishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more.</source>
        <translation>
            <numerusform>%1 And %n more.</numerusform>
            <numerusform>%1 And %n more.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ruche: publishing needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) wait for you.</source>
        <translation>
            <numerusform>%n post waits for you.</numerusform>
            <numerusform>%n posts wait for you.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post by hand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::PublishLogModel</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::PublishLogSheet</name>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attempt fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other words, another account or another state may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each attempt to publish is kept here for good, with what came back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, ended %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, planned for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw answer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known to the network as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for by the key %1, so that nothing is sent twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By a person, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the publish log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>publish-log.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreadsheets (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) written to %1</source>
        <translation>
            <numerusform>%n attempt written to %1</numerusform>
            <numerusform>%n attempts written to %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts to send this post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in texts, accounts and answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts to publish, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::PublishWords</name>
    <message>
        <source>It is planned for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was planned for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post without a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A network and an account on it: &quot;Instagram, @cap.mer&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is time to post it by hand on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It came due while publishing was paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its time passed while nothing could send it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next try is at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clear answer came from %1. Ruche asks whether it is out before anything is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to post “%1” by hand on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not leave for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clear answer about “%1” from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is late: its time has passed, and it is not out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved</source>
        <comment>attempt</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being sent</source>
        <comment>attempt</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clear answer</source>
        <comment>attempt</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>attempt</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not taken</source>
        <comment>attempt</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given up before sending</source>
        <comment>attempt</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network took it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clear answer came: the network is asked before anything is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is leaving now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is reserved by one program, so that no other sends it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was given up before anything left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clear answer came from %1, and it cannot be asked. Look there whether it is out: nothing is sent again until you say.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::QueueDialog</name>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>brand, pillar</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts in the order in which they leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+↑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>day, time, title of a post</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is planned here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The times stay: drag a post, and it changes places with the others.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::Rail</name>
    <message>
        <source>Main navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to the light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to the dark theme</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ReasonPane</name>
    <message>
        <source>Why this message waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody but you sees it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spam score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worked out on this computer. Nothing is sent to any service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network does not say who wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seen %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of the last %2 read as negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No decision about them so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n strike(s)</source>
        <translation>
            <numerusform>%n strike</numerusform>
            <numerusform>%n strikes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 without an end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ladder proposes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save their record…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together with the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule of the charter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warn them, as an answer everybody can read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they are told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count one strike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note for colleagues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do this alone, leave the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ban</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put every message with %1 into the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::RepeatActions</name>
    <message>
        <source>It is out or on its way: copy it to another day, and repeat the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the post a date first: the others follow from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an account for the post first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its date is past: choose a later one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This post and those that follow repeat by the new rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All posts to come of this series moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved, with the posts that follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post moved to the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to the trash, with the posts that follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All posts to come of this series moved to the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post repeats, from %1 on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::RepeatDialog</name>
    <message>
        <source>Next dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After a number of posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts in all, with this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The posts of the next eight weeks are scheduled at once, the later ones as time goes by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On these weekdays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day %1 of the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first %1 of the month</source>
        <comment>weekday</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the second %1 of the month</source>
        <comment>weekday</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the third %1 of the month</source>
        <comment>weekday</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the fourth %1 of the month</source>
        <comment>weekday</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last %1 of the month</source>
        <comment>weekday</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last day of the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one weekday.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This post goes out on a %1: keep that day, or give the post another date first.</source>
        <comment>weekday</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day is before the post itself, which goes out on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too many: a post repeats at most %1 times, or without an end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This names no date that could be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of these dates are past: choose a later end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With this end the post does not repeat: only its own date is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months without a day %1 are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ReplyBox</name>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply, keep open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl Shift ↵</source>
        <comment>key hint</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More ways to reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n character too many</numerusform>
            <numerusform>%n characters too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message>
        <source>Add note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add note (Ctrl ↵)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply and close (Ctrl ↵)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only your team reads this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write your reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send later…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl Alt ↵</source>
        <comment>key hint</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ReputationPage</name>
    <message>
        <source>Previous period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the period before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the chart as a table, or back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export figures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the messages of this word or alert in the inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a watch…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand words and corrections…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crisis room…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentiment: negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentiment: neutral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentiment: positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rising complaints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words and their effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reputation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with the period before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reputation could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough messages to speak of a reputation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of at least %2 messages whose mood was read for certain. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Band: 95 in 100. Bars: messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No word stands in more of the negative messages than in the period before, beyond what chance explains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few messages to weigh words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alert in these days: never more negative messages than usual. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negative messages of this alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of its messages is among the newest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No positive message in these days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No negative message in these days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the net sentiment of the period before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See its messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net sentiment over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What weighs on the sentiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that weigh on the sentiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See in the inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loudest messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ReputationText</name>
    <message>
        <source>as in the period before</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) lower than in the period before</source>
        <translation>
            <numerusform>%n point lower than in the period before</numerusform>
            <numerusform>%n points lower than in the period before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) higher than in the period before</source>
        <translation>
            <numerusform>%n point higher than in the period before</numerusform>
            <numerusform>%n points higher than in the period before</numerusform>
        </translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) lower</source>
        <translation>
            <numerusform>%n point lower</numerusform>
            <numerusform>%n points lower</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) higher</source>
        <translation>
            <numerusform>%n point higher</numerusform>
            <numerusform>%n points higher</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net, seven days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <comment>lower end of a band</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <comment>upper end of a band</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: net %2, between %3 and %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no message in these seven days</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) on that day</source>
        <translation>
            <numerusform>%n message on that day</numerusform>
            <numerusform>%n messages on that day</numerusform>
        </translation>
    </message>
    <message>
        <source>Net sentiment of the period: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 messages were read for certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not analysed, another language: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read yet: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these counts as neutral.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>very clear</source>
        <comment>certainty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clear</source>
        <comment>certainty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likely</source>
        <comment>certainty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>possible</source>
        <comment>certainty</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance alone does this less than once in %1 times (log-likelihood %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n negative message(s) in 24 hours, where %1 to %2 are usual</source>
        <translation>
            <numerusform>%n negative message in 24 hours, where %1 to %2 are usual</numerusform>
            <numerusform>%n negative messages in 24 hours, where %1 to %2 are usual</numerusform>
        </translation>
    </message>
    <message>
        <source>Since %1, still going on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual is what the same 24 hours of up to eight weeks before had, by the clock of the brand: their mean, and twice their scatter around it. One alert an episode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>points that a part brings, of those that it could: &quot;33 of 50&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ratings are known here; the other parts share the whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to measure in these days; the other parts share the whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Net sentiment %1 of %n message(s) read for certain: halfway from −100 to +100 is 50, so this is %2 of 100.</source>
        <translation>
            <numerusform>Net sentiment %1 of %n message read for certain: halfway from −100 to +100 is 50, so this is %2 of 100.</numerusform>
            <numerusform>Net sentiment %1 of %n messages read for certain: halfway from −100 to +100 is 50, so this is %2 of 100.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1% of %n message(s) read for certain are negative: 100 minus that is %2.</source>
        <translation>
            <numerusform>%1% of %n message read for certain are negative: 100 minus that is %2.</numerusform>
            <numerusform>%1% of %n messages read for certain are negative: 100 minus that is %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1% of %n message(s) were answered within two hours: that is %2 of 100.</source>
        <translation>
            <numerusform>%1% of %n message were answered within two hours: that is %2 of 100.</numerusform>
            <numerusform>%1% of %n messages were answered within two hours: that is %2 of 100.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 stars of 5 on average of %n review(s): that is %2 of 100.</source>
        <translation>
            <numerusform>%1 stars of 5 on average of %n review: that is %2 of 100.</numerusform>
            <numerusform>%1 stars of 5 on average of %n reviews: that is %2 of 100.</numerusform>
        </translation>
    </message>
    <message>
        <source>Our brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not certain</source>
        <comment>language</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as you said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsure, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not analysed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ReviewActions</name>
    <message numerus="yes">
        <source>Review requested for %n post(s).</source>
        <translation>
            <numerusform>Review requested for %n post.</numerusform>
            <numerusform>Review requested for %n posts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) approved.</source>
        <translation>
            <numerusform>%n post approved.</numerusform>
            <numerusform>%n posts approved.</numerusform>
        </translation>
    </message>
    <message>
        <source>What should change?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept with the post, and the post waits in the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what should change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Changes asked for in %n post(s).</source>
        <translation>
            <numerusform>Changes asked for in %n post.</numerusform>
            <numerusform>Changes asked for in %n posts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) taken out of the review: a draft again.</source>
        <translation>
            <numerusform>%n post taken out of the review: a draft again.</numerusform>
            <numerusform>%n posts taken out of the review: a draft again.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one brand first: a review pack shows the posts of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which posts go into the review pack?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First and last day, as 2026-06-01 2026-06-30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write two days as 2026-06-01 2026-06-30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No post of these days waits for a review or is planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the review pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Review pack with %n post(s) saved. Send it by e-mail, for example.</source>
        <translation>
            <numerusform>Review pack with %n post saved. Send it by e-mail, for example.</numerusform>
            <numerusform>Review pack with %n posts saved. Send it by e-mail, for example.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are only named in it.</source>
        <translation>
            <numerusform>%n file is only named in it.</numerusform>
            <numerusform>%n files are only named in it.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read in answers to a review pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers and e-mails (*.ruche-review *.txt *.eml *.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Answer of %1 read in: %n post(s).</source>
        <translation>
            <numerusform>Answer of %1 read in: %n post.</numerusform>
            <numerusform>Answer of %1 read in: %n posts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Request review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for changes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export review pack…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ReviewModel</name>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ReviewStrip</name>
    <message numerus="yes">
        <source>%n post(s) wait for a review.</source>
        <translation>
            <numerusform>%n post waits for a review.</numerusform>
            <numerusform>%n posts wait for a review.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The time of %n of them has passed.</source>
        <translation>
            <numerusform>The time of %n of them has passed.</numerusform>
            <numerusform>The time of %n of them has passed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clients approved %n post(s) this week.</source>
        <translation>
            <numerusform>Clients approved %n post this week.</numerusform>
            <numerusform>Clients approved %n posts this week.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clients asked for changes of %n post(s) this week.</source>
        <translation>
            <numerusform>Clients asked for changes of %n post this week.</numerusform>
            <numerusform>Clients asked for changes of %n posts this week.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the next one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::RulesPane</name>
    <message>
        <source>Beginning of a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide until somebody has looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove as spam at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show “%1” instead, here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found however they are written: accents, capitals, digits and signs for letters, letters apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word, or pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word to watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to try the rules on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a message: what would be found is marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From which spam score on a message waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spam score from which on a message waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules of the charter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions name them. Their warning is what its author is told; {quote} stands for the words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wrote “{quote}”. Please…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning of the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ladder of strikes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is proposed beside a message and never done by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At %n strike(s)</source>
        <translation>
            <numerusform>At %n strike</numerusform>
            <numerusform>At %n strikes</numerusform>
        </translation>
    </message>
    <message>
        <source>As before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ban</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n watched word(s) found</source>
        <translation>
            <numerusform>%n watched word found</numerusform>
            <numerusform>%n watched words found</numerusform>
        </translation>
    </message>
    <message>
        <source>spam score %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown as “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 on. No message has come in yet to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 on: would hold %2 of the last %3 messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is watched already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can never be found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is watched no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” added</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::RulingLog</name>
    <message>
        <source>Filter by author, words, rule or colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appeal…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No decision here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is decided about messages and people is kept here, undone or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched word “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning sent: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has been undone already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message comes back, and only what this decision caused ends. Possible for 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decisions.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appeal against this decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they say against it, and what you answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does the decision stand?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it does not, it is undone: the message comes back, and what this decision caused ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ScopeDialog</name>
    <message>
        <source>This post only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This post and those that follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All posts that are to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::SearchFinder</name>
    <message>
        <source>Posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::SheetColumnsBox</name>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ShellCommands</name>
    <message>
        <source>New post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all brands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show brand %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold or unfold the side bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::Shortcut</name>
    <message>
        <source>Ctrl</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page up</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page down</source>
        <comment>key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 then %2</source>
        <comment>keys</comment>
        <extracomment>two keys one after the other, G then T</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::SkeletonList</name>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::SlotsDialog</name>
    <message>
        <source>Save the slots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posting slots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the slot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no slot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the slot %1, %2</source>
        <comment>weekday, time</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::SpellHelp</name>
    <message>
        <source>Spelling is not checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mistake was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no dictionary for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the account or brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of your dictionary…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “%1” to your dictionary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore in this post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is in your dictionary.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::StrategyController</name>
    <message>
        <source>Objective added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::StrategyPage</name>
    <message>
        <source>France</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>United States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied with its sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New objective…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the objective…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s) run</source>
        <translation>
            <numerusform>%n objective runs</numerusform>
            <numerusform>%n objectives run</numerusform>
        </translation>
    </message>
    <message>
        <source>The objectives could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No objective yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An objective has a number and an end. How far it is, is counted from your own data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tick on a bar: where it should be today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where can this audience be found?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aged from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aged up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks, best first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each share says its population, year, source and certainty, from A (the surest) to C. Networks without a figure come last; nothing is invented.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::TeachingDialog</name>
    <message>
        <source>speaks for positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks for negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 taught the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word, or a few: “une tuerie”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word that means something else for the brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages that people judged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well the engine reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) judged by people; %1 of them the engine had read otherwise.</source>
        <translation>
            <numerusform>%n message judged by people; %1 of them the engine had read otherwise.</numerusform>
            <numerusform>%n messages judged by people; %1 of them the engine had read otherwise.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back what was learned?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) will be read by the engine again, as if nobody had judged them. Each can be undone in the history.</source>
        <translation>
            <numerusform>%n message will be read by the engine again, as if nobody had judged them. Each can be undone in the history.</numerusform>
            <numerusform>%n messages will be read by the engine again, as if nobody had judged them. Each can be undone in the history.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine %1. Of messages that it was never trained with it reads as people did: %2. Irony, and politeness that hides anger, are where it fails most; French outside of comments is read worse than English. A single reading is a guess: look at many.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ThreadDelegate</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal note, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>? Question</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ThreadModel</name>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>author</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection: it will leave by itself when you are online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves in a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits to leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was lost: looking whether it arrived before anything is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves %1.</source>
        <comment>then, like “tomorrow, 09:00”</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ThreadPane</name>
    <message>
        <source>Show the member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze (Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conversation open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in the list to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on “%2”</source>
        <extracomment>kind of a conversation (&quot;Comment&quot;) and the title of its post</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account cannot answer from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen (E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark done (E)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::ThreadView</name>
    <message>
        <source>Copy the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the browser…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::TimelineModel</name>
    <message>
        <source>Now, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::TimelineView</name>
    <message>
        <source>Wk %1</source>
        <comment>number of a week, in a narrow column</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No campaign in these weeks.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::Toast</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl Z</source>
        <comment>key hint</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::TodayController</name>
    <message>
        <source>Post without a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network no longer accepts the sign-in. Planned posts wait until you reconnect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be read. Ruche tries again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its time passed while nothing could send it: it was planned for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clear answer came. Ruche asks the network whether it is out before anything is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Planned for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post is out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned for %1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes back tomorrow at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clear answer came, and this network cannot be asked. Look there whether it is out: nothing is sent again until you say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts as out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be sent again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::TodayPage</name>
    <message>
        <source>Answer in sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze until tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Tomorrow: %n post(s), the first at %1</source>
        <translation>
            <numerusform>Tomorrow: %n post, at %1</numerusform>
            <numerusform>Tomorrow: %n posts, the first at %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is planned for tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>%n to answer</numerusform>
            <numerusform>%n to answer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, median response time today: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No objective runs at the moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An objective says what your work should bring, and by when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set an objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a first post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish it now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” will leave at once for every account where it is not out yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This evening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When should it go out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date and time, time of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as 2026-06-18 18:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That time is in the past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing goes out today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you plan for today appears here, with its state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To answer, longest wait first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone has an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New messages appear here, the longest wait first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address on the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address of the post there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” leaves a second time. If it is on the network after all, it will be there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::TodoDelegate</name>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::TodoModel</name>
    <message>
        <source>Waiting for more than a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for more than 2 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less than 2 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::TopBar</name>
    <message>
        <source>Never synchronised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to date, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronising…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) need attention</source>
        <translation>
            <numerusform>%n account needs attention</numerusform>
            <numerusform>%n accounts need attention</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Press to synchronise now (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or run a command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New post</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::TopPostsTable</name>
    <message>
        <source>Post without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::UtmDialog</name>
    <message>
        <source>Mark the links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the links of a campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::VariantOptions</name>
    <message>
        <source>Sent by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content warning: the text is folded behind it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitive pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody, quietly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ruche, at its time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network, handed over before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You, by hand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::VersionsDialog</name>
    <message>
        <source>Restore this version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Struck out: only then. Underlined: only now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::WatchCard</name>
    <message>
        <source>Watch the name of your brand with its misspellings, your products, people and competitors: Ruche counts them in the messages that reach you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Counted in %n message(s) that reached you here: %1.</source>
        <translation>
            <numerusform>Counted in %n message that reached you here: %1.</numerusform>
            <numerusform>Counted in %n messages that reached you here: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shares of voice need two watches of brands or competitors with messages. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of voice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::WatchDialog</name>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to look for, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of them is enough. Several words in a line stand next to each other. Accents and capitals do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not with these words, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name of 1 to 80 characters is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One to 40 words that can be looked for are needed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::WatchRow</name>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n message(s), %3 negative, %4 positive, %5 before</source>
        <translation>
            <numerusform>%1, %2: %n message, %3 negative, %4 positive, %5 before</numerusform>
            <numerusform>%1, %2: %n messages, %3 negative, %4 positive, %5 before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::WeekCountCell</name>
    <message>
        <source>%1, week %2, %3 – %4</source>
        <comment>brand, number, first and last day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>week of a brand, count of posts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n post(s)</source>
        <translation>
            <numerusform>%1: %n post</numerusform>
            <numerusform>%1: %n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ruche::ui::WeightsDialog</name>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the index of %1 is made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index is %1 of 100 then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No part with a weight is known: there is no index then.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::WhyCard</name>
    <message>
        <source>Without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this score?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a message to see which of its words decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this message in the inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does the score look wrong?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read on this computer. Your corrections serve as examples for the brand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say that it is %1</source>
        <comment>sentiment</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::WordTable</name>
    <message>
        <source>%1 negative, %2 neutral, %3 positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without its messages the net sentiment would be %1 points higher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without its messages the net sentiment would be %1 points lower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How its messages sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negative before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effect in points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log-likelihood</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::WorkspaceShellModel</name>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your reply did not go out. %1 It is kept in the conversation.</source>
        <extracomment>%1 is a sentence that says why.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network did not take the decision. %1 The message is shown as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::WritingDialog</name>
    <message>
        <source>Templates, hashtags and words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::WritingPane</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All brands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post with this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates and snippets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets of hashtags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of your dictionary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Piece of a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the first comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays as it is, for want of a value: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That name is taken, or too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of these words are no hashtags.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::WritingShelf</name>
    <message numerus="yes">
        <source>%n hashtag(s)</source>
        <translation>
            <numerusform>%n hashtag</numerusform>
            <numerusform>%n hashtags</numerusform>
        </translation>
    </message>
    <message>
        <source>n = %1, %2 comments a post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::WritingTools</name>
    <message>
        <source>Next spelling mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a first comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What networks accept…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates, hashtags and words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates and snippets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be put in here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop checking the links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no link in this text yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) lead nowhere.</source>
        <translation>
            <numerusform>%n link leads nowhere.</numerusform>
            <numerusform>%n links lead nowhere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) are good.</source>
        <translation>
            <numerusform>%n link is good.</numerusform>
            <numerusform>%n links are good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) gave no clear answer.</source>
        <translation>
            <numerusform>%n link gave no clear answer.</numerusform>
            <numerusform>%n links gave no clear answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) were not asked: they are not public.</source>
        <translation>
            <numerusform>%n link was not asked: it is not public.</numerusform>
            <numerusform>%n links were not asked: they are not public.</numerusform>
        </translation>
    </message>
    <message>
        <source>This link leads nowhere: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are variables in the text: they go out as they are written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your file of limits cannot be read, so it is left aside: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::figuretext</name>
    <message>
        <source>access logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was collected in these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 page views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: nothing was collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not the whole month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a year before %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page views per month, most in %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n message(s)</source>
        <translation>
            <numerusform>%1: %n message</numerusform>
            <numerusform>%1: %n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages per day, most on %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n comment(s)</source>
        <translation>
            <numerusform>%1: %n comment</numerusform>
            <numerusform>%1: %n comments</numerusform>
        </translation>
    </message>
    <message>
        <source>Mean %1 · median %2 · a quarter has %3 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments per article, most for “%1”. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: negative %2, neutral %3, positive %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentiment of messages: %1 positive, %2 negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n message(s)</source>
        <translation>
            <numerusform>%1, %2: %n message</numerusform>
            <numerusform>%1, %2: %n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>a weekday and an hour</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most messages come on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait for an answer</source>
        <translation>
            <numerusform>%n message waits for an answer</numerusform>
            <numerusform>%n messages wait for an answer</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was answered in these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Median of %n answer(s)</source>
        <translation>
            <numerusform>Median of %n answer</numerusform>
            <numerusform>Median of %n answers</numerusform>
        </translation>
    </message>
    <message>
        <source>9 of 10 within %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 within 2 hours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::format</name>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 k</source>
        <comment>thousands</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>percent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>duration in days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <extracomment>date pattern of QLocale: weekday, day, month and year in full</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>date pattern of QLocale: day and short month</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d</source>
        <extracomment>date pattern of QLocale: short weekday and day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a day and a time of day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruche::ui::objectivetext</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>from a lower to a higher value</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed: it ended on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough data yet: nothing was measured so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 expected on %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; a forecast from %2 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a projected range and how the objective does: &quot;13 100 to 13 700, ahead&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, too early for a forecast</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ruchectl</name>
    <message>
        <source>No brand yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account to sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On watch. Ctrl+C ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No member.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article in this period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was analysed in this period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No objective yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application password: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace is sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a brand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the brands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retires a brand; nothing is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the networks and what each can do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connects an account after checking that it signs in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the accounts and how they are doing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs in again with the stored secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgets the secret; what was read stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads what is new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads a file into a brand; its format is recognised from the content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists conversations, newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows a conversation with its messages and notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a note for colleagues.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks a conversation as done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts a conversation aside until a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets the labels of a conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moderates on the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds by words, newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the members, best score first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows a member.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes two members one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes all that is held on a person, as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes all that is held on a person; counts stay right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a post: a draft, or scheduled with --at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the posts by time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows one post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives a post another time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves a post to the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends all that is due and exits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays, sends on time and syncs at intervals until stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page views per month; a month without data is empty, not zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles of the period by their comments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key figures of the period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mood of the messages by day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast messages were answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the objectives and where they stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds an objective.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranks the networks for an audience, with sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a new workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describes the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifies that the file is sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the workspace while it is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts a backup in the place of the workspace; the old file is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a sample workspace with two brands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no network that Ruche knows; `ruchectl account networks` lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no id of an account, which looks like a7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no option of this command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is given twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the text on standard input is for a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, row %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that is in “%1” was imported on %2. It is kept as it is, and nothing is counted twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no id of a conversation or a message, which look like c88 and m901.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has to be a positive number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has not been sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is sending it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept in the outbox, behind what was queued before or until its account is in use, and leaves by itself while the window or `ruchectl agent` runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no action.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is none of messages, posts and members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” names no file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has to be fr or en.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is one word too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no command of ruchectl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no id of a member, which looks like u5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no id of a post, which looks like p12.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is there more often than --media.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and --text exclude each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has to be draft or scheduled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no state of a post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has to be a day, as 2026-06-16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is before --from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has to be month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has to be a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” names no metric that an objective can have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has to be two ages, as 25-34.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: there is no secret on standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secret was given: use “%1”, or the variable RUCHE_SECRET.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key or access token: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has to be a number of at least 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No gap and no clash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No post that is out yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no day of the week: mon … sun, or 1 … 7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No posting time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has to be a time of day, as 18:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no id of a posting time, which looks like l3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No free posting time within 60 days. “slot add” makes some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no rule that a post can repeat by. One looks like FREQ=WEEKLY;BYDAY=TU,TH, with COUNT (at most 1000) or UNTIL when it is to end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule names no time to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No repeating post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no id of a repeating post, which looks like r2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no kind of key date: holiday, celebration, commerce, awareness, school or own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” names no day. One looks like 2026-06-21, 06-21 for each year, easter+39, or SU&gt;=05-25 for the first Sunday from 25 May on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no id of a key date, which looks like d4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the posting times of accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds posting times, by the clock of the brand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes posting times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells the next free posting times of one or several accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a repeating post; its posts are scheduled eight weeks ahead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells the next times that a rule names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the repeating posts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends a repeating post; what is to come of it goes into the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedules what has come within eight weeks; the window and the agent do it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists public holidays and other days worth knowing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a key date, once or each year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes a key date of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the days of a calendar file as key dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the posts that have a date as an iCalendar file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads an iCalendar file: whole days become key dates, other events drafts with a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells gaps, clashes and repeated words of the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells how many comments the posts of each hour of the week had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes that a person has put a post on its network, and where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is to be posted by hand at %2; then: ruchectl post posted %1 --url ADDRESS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishing was never paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was missed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets nothing leave until resumed, of one brand or of all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends a pause; what came due meanwhile is missed, not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the pauses with their reasons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the posts whose time passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows how publishing to each account goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has the system start the agent with the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the agent out of the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells whether the agent is installed, and where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read as a picture: places and names that a camera may have written into it stay in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for a review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has to be none, optional or required.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer says nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the posts that wait for a review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows how a post stands: decisions, comments, what changed since it was approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows or sets what a brand asks for before a post leaves, and of whom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes posts into one HTML file for somebody to review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads in what somebody answered to such a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks for a review of a post.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approves a post as it is; with --hash only if it is that version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks for changes of a post, which is approved no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes a post out of the review: it is a draft again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no id of a message, which look like m901.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has to be negative, neutral, positive or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has to look like WORD=VALUE, from -1 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No word of this brand has a meaning of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The sentiment of %n message(s) is still to be read: the window, `ruchectl agent` and `ruchectl sentiment run` do that.</source>
        <translation>
            <numerusform>The sentiment of %n message is still to be read: the window, `ruchectl agent` and `ruchectl sentiment run` do that.</numerusform>
            <numerusform>The sentiment of %n messages is still to be read: the window, `ruchectl agent` and `ruchectl sentiment run` do that.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reads the sentiment of each line of standard input, on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many messages are still to be read, and by which engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the sentiment of all messages that are still to be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says what the sentiment of a message is, in place of the engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists or changes the words that mean something else for a brand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells the language of each line of standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net sentiment with its band, what weighs on it, and times with more negatives than usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody waits for a promised answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is none of low, normal, high and urgent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the working hours and promised answers of a brand, or sets them from JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists who waits for a promised answer, the next due one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets how much a conversation presses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers in public, at once or at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule has done anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a rule for what comes in, from JSON; off unless --on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says how many of the last 1000 messages a rule would have touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switches a rule on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switches a rule off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removes a rule; its log stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists what rules did, newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes back one thing that a rule did, by its number in the log.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
