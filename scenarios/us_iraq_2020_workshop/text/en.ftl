# What the edition says otherwise than its base: one page a seat that everybody may read, one page for those who play it, and the names of
# the three further tables. All else is the base's.

## The scenario

scenario = The U.S.–Iraq strategic dialogue, June 2020: workshop edition
    .summary =
        A morning with five teams: Washington, Tehran, Baghdad, the armed groups and the squares. Eight turns of two months, four tables;
        nine other actors are played by the program. Nothing here was known only after 11 June 2020.

## The five seats

actor-us = United States
    .brief =
        You are the United States in Iraq: a White House that wants to be out of long wars, a State Department that wants a partner, and a
        Defense Department with about 5,200 people on Iraqi bases.

        More than two dozen rocket attacks were counted against you between October and early April; two of your soldiers and a British one
        died at Taji in March. On 3 January you killed Qassem Soleimani and Abu Mahdi al-Muhandis at Baghdad airport. Parliament asked
        foreign troops to leave, most Sunnis and Kurds being absent, and Iran's missiles fell on Ain al-Asad.

        Since May there is a prime minister to talk to, Mustafa al-Kadhimi. You greeted him with an energy waiver of 120 days, after two of
        30. You have handed over six bases. The dialogue that you asked for in April opens on 11 June, under the agreement of 2008.

        You sit at two tables. With Baghdad you speak of troops, arms, assistance, energy, trade and reform: on turns 1, 2, 5 and 8. With
        Tehran you do not meet; paper goes through go-betweens, on turns 3 and 6.

        You can train, pay, consult, sanction, threaten, strike, hand over bases, draw down, or leave at a stroke. On a turn you may do up
        to three things, and one of them may be a single act.
    .private =
        What you want, in this order: your people alive; Iran's reach shortened; ISIS kept down; a relationship that outlasts the men of the
        day; and all of it at falling cost. Presence is a price to you and not an end.

        At the table you would have somewhat fewer troops, on terms that are written down; support to Iraqi forces that outlasts them; a
        real undertaking on arms. No investment without control of arms; no soldier without a line that keeps him out of a war. You would
        rather not speak of channels for Iran, but will not break over them.

        What works for you: backing the prime minister steadies him, and marks him. Consulting parliament, Erbil and society is slow and
        makes agreements last. Training keeps ISIS down. Pressure on Tehran looks firm at home and feeds the rockets. A strike may buy two
        quiet months, or a binding vote to expel you.

        Your secret: you are divided. Part of the White House would take any decent occasion to leave before November. And a threat to close
        the embassy binds you: defied, it costs you at home, and carrying it out would mend that. You know that it is a trap. A quiet
        channel to Tehran is open to you, and nobody but Tehran need know.

        Your dilemma: every rocket asks for an answer. Answer, and you weaken the man you came to help, and bring the vote against your
        troops nearer. Do not, and you look weak at home, in an election year, and those who fire learn that it costs nothing. Nobody here
        can promise anything beyond January.

        Success, in the autumn of 2021: attacks rare; help to Iraqi forces going on at any number of troops; most of what was signed kept;
        and you no longer the first subject of Iraqi politics. The failure that nobody would call one is drift.

actor-iran = Iran
    .brief =
        You are the Islamic Republic in Iraq: the Office of the Leader, which decides; the Revolutionary Guards and their Quds Force, which
        act; the government of President Rouhani, which trades and talks.

        On 3 January an American aircraft killed General Soleimani, a guest of the Iraqi state, and Abu Mahdi al-Muhandis, an Iraqi
        official. You answered with missiles on Ain al-Asad, and said so beforehand through the Iraqis. You ask for the forces that did it
        to go; Iraq's parliament has asked the same.

        You are under the heaviest sanctions you have known, with the pandemic on top. Iraq is where you can still sell: gas and power,
        about a third of what it runs on, food, building materials. Washington lets Baghdad pay for it by waivers. Since October Iraqi
        crowds have shouted against you, and your consulates in Karbala and Najaf were attacked.

        The new prime minister was not your candidate. You let him pass.

        You have no chair at the dialogue and are its subject. You do have a line to Washington through go-betweens, with something to
        settle on turns 3 and 6: how to keep an incident from becoming a war, and whether there are doors through which your fair interests
        are served in the open.

        You can trade, talk, restrain your friends or let them act, work Baghdad's factions, turn a valve, close a crossing, and wait. On a
        turn you may do up to two things, and one of them may be a single act.
    .private =
        What you want above all is that Iraq never again be the ground from which you are attacked. Leverage is how you have made sure of
        that; it is worth less to you the better your fair interests are served in the open. You want the American forces gone or, failing
        that, few, quiet and visibly leaving. You want trade that sanctions cannot stop. You do not want a war.

        On the line to Washington: no word against you at all, that first. Be generous on channels. A rule for incidents you neither need
        nor refuse: the danger of incidents works for you, up to a point that nobody can name.

        What works for you: attacks by proxy make Americans few, and cost you if war comes near. Restraint calms Washington and puts Baghdad
        in your debt. Trade and open channels win ground that nobody can bomb. Cutting the gas in a hot summer is a blow that you can strike
        once before Iraq looks elsewhere for good.

        Your secret: your hand on the groups is less firm than it looks. Soleimani led them by his person; his successor is listened to
        politely. Some cells fire when it suits them and tell you afterwards. You cannot admit it, because being feared for what you did not
        order is still being feared. And money is short.

        Your dilemma: force or patience. Every salvo says that nothing in Iraq goes against you, and gives Washington a reason to stay, to
        strike, and Baghdad a reason to lean away. Hold them back, and you may get doors, trade and a quieter presence; or nothing, and look
        like a man whose friends no longer obey. A threat by Washington to leave if attacks go on sounds, to some of you, like an
        invitation.

        Success, in the autumn of 2021: fewer American soldiers and none that strike; the PMF paid and in place; trade and pilgrimage
        settled in the open; a Baghdad that warns you before it surprises you.

actor-baghdad = Government in Baghdad
    .brief =
        You are the Government of Iraq: Prime Minister Mustafa al-Kadhimi, until April the head of intelligence, and his cabinet. The
        chamber gave you its confidence on 7 May. You are the third who was asked this year; nobody elected you, and no bloc is yours.

        What you found: oil that brought 1.4 billion dollars in April, less than the wages of a month; a budget overdue; infections that
        tripled in May; ISIS back to the pace of two years ago; 1.39 million people displaced; and a country in mourning for hundreds shot
        in its squares. A poll finds 64 in 100 well disposed towards you.

        You stand between two partners. With Washington you have an agreement of 2008, forces that helped to retake Mosul, and waivers
        without which the lights go out. With Tehran you have a long border, gas, shrines, and armed men on your own payroll who take its
        advice. In January the two fought on your soil and asked nobody's leave.

        You sit at three tables: with Washington on turns 1, 2, 5 and 8; with those who speak for the squares on turns 2, 4 and 7; with the
        PMF on turns 3 and 6. At each you are at home, and will be blamed alone.

        You can arrest, embrace, reform, deliver, pay, mediate, balance, consult, call elections, or clear the squares. On a turn you may do
        up to three things, and one of them may be a single act.
    .private =
        First you want to last: to pay salaries, to get through the summer without the capital in flames, and to hold an election that
        people believe. Then you want arms to answer to the state, and Iraq to stop being the place where others settle accounts.

        At the tables: trade rather than troops from Washington, and a rule for incidents rather than either. No word on Iran without
        something for Iran; no disarming of anybody without something to live on. From the PMF, command, step by step, against honour and
        pay. From the squares, time. Your red line: to be made to choose.

        What works for you: services, a budget and reform win trust, slowly. Restraint of your forces keeps the squares from burning. Early
        elections are credit: they calm the street for half a year and must then be paid back by a vote.

        Your secret: how little you command. There are units that would carry out an arrest and units that would telephone first. Should you
        arrest men who fire rockets, the question is whether you can hold them for one night with pick-up trucks before your gate. It goes
        likelier well when you stand firmly, when the PMF do not hate you, and when Najaf has been heard to approve.

        Your dilemma: hand out or fist. Arrest, and if it goes well you are a prime minister; if it goes badly you are known not to be one.
        Embrace, and rockets may pause, while Washington and the squares ask whose man you are. You can do some of both, and be believed by
        nobody.

        Success, in the autumn of 2021: you, or somebody whom a fair vote put there, in this chair; rockets rare; some groups under orders;
        salaries on time; an agreement with Washington that is mostly kept; and no war.

actor-pmf = PMF and armed groups
    .brief =
        You are the Popular Mobilization: the Commission under Falih al-Fayyadh, a body of the state by law since 2016 with some 122,000
        fighters on the payroll; and within and around it the groups of the Resistance. You do not all want the same, and are asked to
        speak as one.

        In June 2014 Mosul fell, the army in the north had dissolved, and Grand Ayatollah al-Sistani called on those able to bear arms. You
        went, weeks before the first foreign pilot, and thousands of you did not come back.

        On 3 January the Americans killed Abu Mahdi al-Muhandis, the deputy head of your Commission, an officer of this state on its soil.
        Parliament asked the foreigners to leave. What is held against you: rockets, the dead among the protesters, checkpoints, orders from
        across the border. Four shrine brigades that follow Najaf have begun to leave your command.

        The new prime minister came to your headquarters in May, put on your uniform, and said that you stand under the law. You heard both
        halves.

        You sit at one table, with Baghdad, on turns 3 and 6: command over your arms, quiet between the foreigners and Iran, and the
        crossings through which trade with Iran goes.

        You can fire or hold fire, declare a truce or break one, come under orders, bargain in parliament, entrench, frighten those who
        write against you, or march on the Green Zone for your prisoners. On a turn you may do up to two things, and one of them may be a
        single act.
    .private =
        You want to keep what the war gave you: arms, payroll and a place in the state. You want the American forces gone, and al-Muhandis
        avenged by their going if not otherwise. You do not want the state's command over you to become real, except on terms under which
        you have become the state. Short of that you want time.

        At the table with Baghdad: on arms you give words. Channels for trade with Iran you would see wide open, since many of the crossings
        are yours.

        What works for you: rockets make Americans leave, and make the prime minister weaker. Taking crossings and contracts feeds your own.
        Coming under orders steadies you, and some of your commanders would take a rank, a salary and an end to being hunted. The dead among
        those who write keep the squares thinner, and cost you the young for good.

        Your secret: you are less one body than ever. Al-Muhandis held it together, and the succession is contested. The groups with new
        names are old groups with new names, so that a truce can be kept and broken on one night. If the prime minister honours you and
        pays, parts of you will come under orders one by one.

        Your dilemma: the gun or the payroll. Another strike on your leaders would bring the vote against the Americans that talk has not;
        their threat to leave if the firing goes on makes firing the shortest way. But every salvo gives them their reason, frightens your
        own voters, and may end in a war fought over your heads. A truce, once declared, is dear to your men and dear to break.

        Najaf you need and fear: one sentence from there takes your recruits.

        Success, in the autumn of 2021: fewer foreigners, or a date; your budget line untouched; your lists still strong; and no trial over
        the squares in which only yours stand in the dock.

actor-protesters = Protesters and youth
    .brief =
        You are the movement of October: the squares of Baghdad, Nasiriyah, Basra, Najaf and Karbala, students and graduates without work,
        tuk-tuk drivers, medics; and behind you the wider public that wishes you well and does not always come. You have no leader. Those
        who might have become one were bought, threatened or shot.

        You asked for a country: work, water and power; an end to the parties that share out the state, to weapons that answer to nobody, to
        other countries' hands; and justice. By the end of November the human rights commission counted 348 dead, and there were more.
        Nobody of rank has been tried.

        What you achieved: a prime minister resigned; parliament passed most of a new election law; two candidates of the parties did not
        pass. Then al-Sadr's men tore down your tents, and the virus emptied the squares as no rifle had. The new prime minister has
        released detainees and promised to find those who killed.

        You have no seat at the dialogue with Washington. What matters to you in it is whether arms come under the state, and whether reform
        and a fair early election are more than words. You do sit at one table, with Baghdad, on turns 2, 4 and 7: reform and the vote,
        arms, and work.

        You can return to the streets, organise for an election, talk with the government, or, when anger leads, storm and burn. On a turn
        you may do up to two things.
    .private =
        You want the system to end by a vote, while there are some left who believe in votes. In order: an early election under an honest
        commission and without guns at the door; those who gave the orders before a court; the state able to stand up to armed men; work. On
        foreign troops you hold every opinion and care little: it is the subject by which others change yours.

        At the table with Baghdad: reform and a date, nearly without reserve. What is written down there stays, if the squares are full
        behind those who talk; if they are empty it is a photograph.

        What works for you: full squares press reform, shake the cabinet and cost the parties. Organising is slow, and outlasts the squares.
        Talking brings something small that stays, and costs you your own: who talks is accused of having sold out.

        Your secret: how tired you are. Of ten who sat in the tents in October three would come tomorrow. In every city there are two
        committees that do not speak with each other; the parties offer places on their lists to those with a known face, and one or two
        have said yes. You are also stronger than you look: a hot night without current, a killing on a doorstep, and the squares fill
        within the week. You cannot order this, and neither can anybody stop it.

        Your dilemma: street or table. Fill the squares, and you weaken the one prime minister who listens, and those who shoot will shoot.
        Send delegates, and the squares thin, and with them whatever made anybody talk to you. Call it off for an election, and it may be
        put off until you are forgotten.

        Success, in the autumn of 2021: a vote that was early, counted honestly and free of guns, or its date; one trial that reached a
        name; your friends alive; fewer people your age who say that they are leaving. You would know failure by silence.

## The three further tables

dialogue-line = The line to Tehran
    .about =
        Messages between Washington and Tehran by way of Bern, Muscat or Baghdad: how to keep an incident in Iraq from growing, and what
        Iran's fair interests there are.
agenda-line-incidents = Incidents and doors
    .about = A rule for incidents first, then doors for Iran's interests; Iran's place in the talks with Baghdad where it can't be avoided.
posture-line-press = press hard
posture-line-trade = give and take
posture-line-concede = concede
posture-line-stall = play for time

dialogue-commission = Talks about the PMF
    .about = The prime minister and the Commission: whose orders count, who is paid, and what passes at the crossings.
agenda-commission-command = Command, quiet and crossings
    .about = Arms under orders against honour, pay and trade, and quiet between the foreigners and Iran.
posture-commission-press = press hard
posture-commission-trade = give and take
posture-commission-concede = concede
posture-commission-stall = play for time

dialogue-square = Talks with the squares
    .about = Delegates of the squares and the prime minister's advisers: reform and the vote, arms, and work.
agenda-square-demands = The demands of October
    .about = Reform and a fair early election, arms under the state, and work.
posture-square-press = press hard
posture-square-trade = give and take
posture-square-concede = concede
posture-square-stall = play for time

## The workshop

workshop =
    See a negotiation with five sides at once: what is said at the table, beside it and against it.

    Tell apart what you command, what you can influence and what you are blamed for.

    Find out why what is signed is kept or not.

    Hold your own forecast against what came, and luck apart from judgement.
    .ground_rules =
        You speak for your seat and not for yourself. Nobody is asked what they think of the real thing.

        What is said in a seat stays in the room, and who said it stays in the seat.

        People died of what we play. No jokes about the dead, and whoever says “stop” stops the room.

        This is a model. It says what follows from its assumptions, and not what would have been.
    .questions =
        How did you feel when the last turn was closed, in your seat? One word each; then put the card down.

        What happened? Tell the story from your seat in four sentences, and let another seat say what it did not know.

        Which of your choices did something else than you meant, and when did you notice?

        Who trusted whom, and what would have been needed for one more promise to be kept?

        When was there last a chance for another ending, and who would have had to pay for it?

        What did you know on turn 3 that you could have said, and did not?

        Where is the model too simple? What would somebody who was there laugh at?

        What is the same in the negotiation that you will sit in next, and what will you do otherwise?
inject-heat =
    For a room that is settling in and only looks at the talks. Baghdad is expected to find out that the summer is its first
    opponent; Tehran, that a valve in its hand is worth most now; the squares, that nobody asked them.
    .ask =
        Whom did you call when the lights went out, and whom not?

        Tehran: did you think of the gas? What kept you from it, or did not?
inject-exit =
    For a Washington that plays as if it had all the time there is, or when everybody speaks of troops. Washington is expected to decide
    what it would leave behind; Tehran and the groups, whether to wait or to push; Baghdad, whether it wants the troops as it says it does.
    .ask =
        Washington: what would you have called success on the day when the last soldier left?

        Who in the room was glad, and said so?
inject-salvo =
    For a room in which nobody has to choose yet; not where a war is near, and never twice. Washington is expected to have to answer within
    the turn; Baghdad, to offer something instead of a strike; Tehran and the groups, to ask each other who gave the order.
    .ask =
        Washington: who was the answer meant for?

        Baghdad: what did you have to offer by the time you were asked?

        Tehran and the groups: did you know? Would anybody have believed that you did not?
inject-killing =
    For the seats that have forgotten the squares. Baghdad is expected to promise names, and to find out whether it can keep that; the
    groups, to say nothing; the squares, to choose between the street and the table at which they sit with the man who promised.
    .ask =
        The squares: what would have been enough?

        Baghdad: what could you have done that you had not promised before?
inject-opening =
    For a room in which Washington and Tehran have stopped looking for each other, on the turn on which they have paper to exchange. Both
    are expected to find out that the other has been waiting too, and what their friends say when they hear of it.
    .ask =
        What would you have had to believe about the other side to say yes?

        Who of your friends learned of it, when, and from whom?
inject-ledger =
    For a cabinet that has got used to its chair, or when nothing seems at stake any more. Baghdad is expected to choose between reform and
    the votes that carry it; the squares, whether to use it; the groups, to hope that nobody reads on.
    .ask =
        Baghdad: whose name did you hope not to find in it?

        What is the price of a reform, and who of you would have paid part of it?
