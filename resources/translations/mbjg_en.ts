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
        <name>LookbackHeader</name>
        <message numerus="yes">
            <source>right on %n different day(s) takes a question off the list</source>
            <translation>
                <numerusform>right on %n different day takes a question off the list</numerusform>
                <numerusform>right on %n different days takes a question off the list</numerusform>
            </translation>
        </message>
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
        <name>RuleSetWords</name>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n question</numerusform>
                <numerusform>%n questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
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
        <name>SetupPage</name>
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