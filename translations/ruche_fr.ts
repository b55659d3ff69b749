<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message numerus="yes">
        <source>%n brand(s) added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brand(s) changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brand(s) archived</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brand(s) brought back from the archive</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) connected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) disconnected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) paused or resumed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) paused</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) resumed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) moved to another time</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) taken off the calendar</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) moved to the trash</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>State of %n conversation(s) changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) marked as new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) opened again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) set to waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) snoozed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) marked as done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labels of %n conversation(s) changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note added to %n conversation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reply written in %n conversation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) moderated</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) approved</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) held for moderation</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) marked as spam</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) moved to the trash</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n member(s) changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note added to %n member(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) merged</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) erased</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s) added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s) changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objective(s) removed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) imported</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
</context>
<context>
    <name>AudienceTr</name>
    <message numerus="yes">
        <source>%1 of ages %2 (%n year(s))</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <source>%1 (%2, %3, certainty %4)</source>
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
        <translation>Il ne reste plus de place sur le disque.</translation>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
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
</context>
<context>
    <name>Toast</name>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
</context>
</TS>
