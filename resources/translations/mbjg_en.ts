<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AskedCard</name>
        <message numerus="yes">
            <source>Missed %n time(s)</source>
            <translation>
                <numerusform>Missed %n time</numerusform>
                <numerusform>Missed %n times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>will last %n day(s)</source>
            <translation>
                <numerusform>will last %n day</numerusform>
                <numerusform>will last %n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DetailPanel</name>
        <message numerus="yes">
            <source>chosen %n time(s)</source>
            <translation>
                <numerusform>chosen %n time</numerusform>
                <numerusform>chosen %n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Disputes</name>
        <message numerus="yes">
            <source>%n answer(s) cannot be marked again, because it is a question of another kind now.</source>
            <translation>
                <numerusform>%n answer cannot be marked again, because it is a question of another kind now.</numerusform>
                <numerusform>%n answers cannot be marked again, because it is a question of another kind now.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) cannot be marked again, because something else is asked now.</source>
            <translation>
                <numerusform>%n answer cannot be marked again, because something else is asked now.</numerusform>
                <numerusform>%n answers cannot be marked again, because something else is asked now.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) cannot be marked again, because there are other things to choose from now.</source>
            <translation>
                <numerusform>%n answer cannot be marked again, because there are other things to choose from now.</numerusform>
                <numerusform>%n answers cannot be marked again, because there are other things to choose from now.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) have another key now</source>
            <translation>
                <numerusform>%n question have another key now</numerusform>
                <numerusform>%n questions have another key now</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n result(s) would change</source>
            <translation>
                <numerusform>%n result would change</numerusform>
                <numerusform>%n results would change</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DuelSetup</name>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n question</numerusform>
                <numerusform>%n questions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EditDialog</name>
        <message numerus="yes">
            <source>Name, up to %n character(s)</source>
            <translation>
                <numerusform>Name, up to %n character</numerusform>
                <numerusform>Name, up to %n characters</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message numerus="yes">
            <source>The file has %n problem(s); nothing was changed.</source>
            <translation>
                <numerusform>The file has %n problem; nothing was changed.</numerusform>
                <numerusform>The file has %n problems; nothing was changed.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n question</numerusform>
                <numerusform>%n questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ticked question(s)</source>
            <translation>
                <numerusform>%n ticked question</numerusform>
                <numerusform>%n ticked questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n listed question(s)</source>
            <translation>
                <numerusform>All %n listed question</numerusform>
                <numerusform>All %n listed questions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message numerus="yes">
            <source>%n ticked</source>
            <translation>
                <numerusform>%n ticked</numerusform>
                <numerusform>%n ticked</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FinalPage</name>
        <message numerus="yes">
            <source>ended after %n question(s)</source>
            <translation>
                <numerusform>ended after %n question</numerusform>
                <numerusform>ended after %n questions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HistoryPage</name>
        <message numerus="yes">
            <source>%n attempt(s)</source>
            <translation>
                <numerusform>%n attempt</numerusform>
                <numerusform>%n attempts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ItemDetailPanel</name>
        <message numerus="yes">
            <source>%n of them alone on a paper: these say nothing of discrimination.</source>
            <translation>
                <numerusform>%n of them alone on a paper: these say nothing of discrimination.</numerusform>
                <numerusform>%n of them alone on a paper: these say nothing of discrimination.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them to an earlier wording of the question.</source>
            <translation>
                <numerusform>%n of them to an earlier wording of the question.</numerusform>
                <numerusform>%n of them to an earlier wording of the question.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ItemsPage</name>
        <message numerus="yes">
            <source>To look at (%n)</source>
            <translation>
                <numerusform>To look at (%n)</numerusform>
                <numerusform>To look at (%n)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) answered</source>
            <translation>
                <numerusform>%n question answered</numerusform>
                <numerusform>%n questions answered</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to look at</source>
            <translation>
                <numerusform>%n to look at</numerusform>
                <numerusform>%n to look at</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>KeyChangeBlock</name>
        <message numerus="yes">
            <source>and %n more answer(s)</source>
            <translation>
                <numerusform>and %n more answer</numerusform>
                <numerusform>and %n more answers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Labels</name>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n hour</numerusform>
                <numerusform>%n hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n month</numerusform>
                <numerusform>%n months</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n second</numerusform>
                <numerusform>%n seconds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LedgerView</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LookbackHeader</name>
        <message numerus="yes">
            <source>%n to be asked again</source>
            <translation>
                <numerusform>%n to be asked again</numerusform>
                <numerusform>%n to be asked again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n on the list</source>
            <translation>
                <numerusform>%n on the list</numerusform>
                <numerusform>%n on the list</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n done with</source>
            <translation>
                <numerusform>%n done with</numerusform>
                <numerusform>%n done with</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Practise all %n listed</source>
            <translation>
                <numerusform>Practise all %n listed</numerusform>
                <numerusform>Practise all %n listed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Practise %n ticked</source>
            <translation>
                <numerusform>Practise %n ticked</numerusform>
                <numerusform>Practise %n ticked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Practise %n due question(s)</source>
            <translation>
                <numerusform>Practise %n due question</numerusform>
                <numerusform>Practise %n due questions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LookbackView</name>
        <message numerus="yes">
            <source>Every question that was missed has been answered right on enough days: %n of them.</source>
            <translation>
                <numerusform>Every question that was missed has been answered right on enough days: %n of them.</numerusform>
                <numerusform>Every question that was missed has been answered right on enough days: %n of them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>missed %n time(s)</source>
            <translation>
                <numerusform>missed %n time</numerusform>
                <numerusform>missed %n times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Missed %n times or more</source>
            <translation>
                <numerusform>Missed %n times or more</numerusform>
                <numerusform>Missed %n times or more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>None of %n question(s) passes the filter.</source>
            <translation>
                <numerusform>None of %n question passes the filter.</numerusform>
                <numerusform>None of %n questions passes the filter.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Margin</name>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n question</numerusform>
                <numerusform>%n questions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PassageDetailPanel</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n time(s)</source>
            <translation>
                <numerusform>%n time</numerusform>
                <numerusform>%n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QuizView</name>
        <message numerus="yes">
            <source>%n question(s) not answered.</source>
            <translation>
                <numerusform>%n question not answered.</numerusform>
                <numerusform>%n questions not answered.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RailButton</name>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n waiting</numerusform>
                <numerusform>%n waiting</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReadingPage</name>
        <message numerus="yes">
            <source>%n passage(s) to read again</source>
            <translation>
                <numerusform>%n passage to read again</numerusform>
                <numerusform>%n passages to read again</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RegradeDialog</name>
        <message numerus="yes">
            <source>%n answer(s) have been marked again.</source>
            <translation>
                <numerusform>%n answer have been marked again.</numerusform>
                <numerusform>%n answers have been marked again.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ResultPage</name>
        <message numerus="yes">
            <source>Practise these %n question(s) (R)</source>
            <translation>
                <numerusform>Practise these %n question (R)</numerusform>
                <numerusform>Practise these %n questions (R)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) missed</source>
            <translation>
                <numerusform>%n question missed</numerusform>
                <numerusform>%n questions missed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n right by guessing</source>
            <translation>
                <numerusform>%n right by guessing</numerusform>
                <numerusform>%n right by guessing</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RoadmapView</name>
        <message numerus="yes">
            <source>%n day(s) to the contest on {date}</source>
            <translation>
                <numerusform>%n day to the contest on {date}</numerusform>
                <numerusform>%n days to the contest on {date}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RuleLine</name>
        <message numerus="yes">
            <source>Questions answered wrong, too late or by guessing come in, and those you mark; right on %n different day(s) takes them out; another miss begins again.</source>
            <translation>
                <numerusform>Questions answered wrong, too late or by guessing come in, and those you mark; right on %n different day takes them out; another miss begins again.</numerusform>
                <numerusform>Questions answered wrong, too late or by guessing come in, and those you mark; right on %n different days takes them out; another miss begins again.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RuleSetForm</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RuleSetWords</name>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n question</numerusform>
                <numerusform>%n questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n second</numerusform>
                <numerusform>%n seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) on a paper at most</source>
            <translation>
                <numerusform>%n question on a paper at most</numerusform>
                <numerusform>%n questions on a paper at most</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RunPage</name>
        <message numerus="yes">
            <source>%n question(s) not answered.</source>
            <translation>
                <numerusform>%n question not answered.</numerusform>
                <numerusform>%n questions not answered.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) flagged.</source>
            <translation>
                <numerusform>%n question flagged.</numerusform>
                <numerusform>%n questions flagged.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SetupBar</name>
        <message numerus="yes">
            <source>%n question(s) at most</source>
            <translation>
                <numerusform>%n question at most</numerusform>
                <numerusform>%n questions at most</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more question(s) do not fit on one paper.</source>
            <translation>
                <numerusform>%n more question do not fit on one paper.</numerusform>
                <numerusform>%n more questions do not fit on one paper.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SetupPage</name>
        <message numerus="yes">
            <source>%n rule set(s) cannot be used…</source>
            <translation>
                <numerusform>%n rule set cannot be used…</numerusform>
                <numerusform>%n rule sets cannot be used…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n question</numerusform>
                <numerusform>%n questions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Tasks</name>
        <message numerus="yes">
            <source>%n card(s) due</source>
            <translation>
                <numerusform>%n card due</numerusform>
                <numerusform>%n cards due</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Look back at %n question(s)</source>
            <translation>
                <numerusform>Look back at %n question</numerusform>
                <numerusform>Look back at %n questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them missed three times or more</source>
            <translation>
                <numerusform>%n of them missed three times or more</numerusform>
                <numerusform>%n of them missed three times or more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n minute(s)</source>
            <translation>
                <numerusform>about %n minute</numerusform>
                <numerusform>about %n minutes</numerusform>
            </translation>
        </message>
    </context>
</TS>