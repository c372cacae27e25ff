# What people read of this scenario, apart from its numbers. How names are made: docs/language.md, section 16. What in it is fact and what
# judgement: notes.md.

## The scenario

scenario = The U.S.–Iraq strategic dialogue, June 2020
    .summary =
        A new Iraqi government and the United States reopen their relationship while Iran, armed groups, a restless street, the pandemic and
        the oil price pull at it. Eighteen months, fourteen actors, one dialogue; nothing here was known only after 11 June 2020.

## Actors

actor-us = United States
    .about =
        Wants its people safe, ISIS down and Iran's reach into Iraq shortened, at falling cost; will not stay to be shot at. Divided between
        those who would leave and those who fear what follows.
    .brief =
        You are the United States in Iraq: a White House that wants to be out of long wars, a State Department that wants a partner, a
        Defense Department with about 5,200 people on Iraqi bases, and the coalition and NATO partners who came because you did. You asked
        for these talks in April. They open on 11 June under the Strategic Framework Agreement of 2008, which speaks of politics, economy,
        culture and security alike. Everybody you meet will begin with the troops.

        The last nine months were bad. More than two dozen rocket attacks were counted against you between October and early April. A
        contractor was killed near Kirkuk in December, two of your soldiers and a British one at Taji in March. On 3 January you killed
        Qassem Soleimani and Abu Mahdi al-Muhandis at Baghdad airport. Two days later the Council of Representatives asked for foreign
        troops to go, most Sunni and Kurdish members being absent; three days after that Iran's missiles fell on Ain al-Asad, and more than
        a hundred of your people were found to have brain injuries. You speak of self-defence. Most Iraqis speak of their sovereignty. Both
        words will be at the table.

        Since May there is somebody to talk to. You know Mustafa al-Kadhimi from his years as head of intelligence, and Fuad Hussein from
        the finance ministry. You greeted the new cabinet with an energy waiver of 120 days, after two of 30. You have handed over six bases
        since March, and the pandemic has sent trainers home.

        Across from you sits a government that needs you and cannot be seen to need you. Around it are Kurds and Sunni Arabs who would have
        you stay; a chamber that asked you to go; armed groups on the state's payroll, some of which fire on you; Moqtada al-Sadr, who wants
        you out and is nobody's client; clerics in Najaf on whom you cannot call; a street that asks for a country and expects little of
        you; and ISIS, busier this spring than last. Iran is not in the room and in every conversation.

        On the table: troops and their terms; support to Iraqi forces whatever their number; arms outside the state's command; a way to keep
        incidents with Iran from growing; how far the talks are about Iran at all; waivers, and what could replace Iranian gas; trade;
        reform and early elections; minorities and the displaced; help against the pandemic; universities and antiquities. You can draw down
        in good order or at a stroke, train, strike, sanction, pay, vouch and consult. What you cannot afford is to be thought to stay for
        ever, or to be half gone already: many Iraqis remember 2011, when talks about troops failed and interest left with the troops.
    .private =
        What you want, in this order: your people alive; Iran's reach shortened; ISIS kept down; a relationship that outlasts the men of the
        day; and all of it at falling cost. Presence is a price to you and not an end. If numbers fall because the attacks have stopped, you
        have lost nothing. If they fall because of the attacks, everybody will have watched.

        At the table you would have somewhat fewer troops than today, as you have said yourselves, on terms that are written down; support
        to Iraqi forces that outlasts them; a real undertaking on arms; an Iraq that goes a good way towards committing itself against Iran;
        and waivers that shorten as other power comes. You would rather not speak of channels for Iran's interests, but you will not break
        over them. Your red line is simple: no American dies and nothing happens. A second one is not yours to draw: after deaths at the
        embassy the decision leaves this room.

        What the others do not know is how divided you are. Part of the White House would take any decent occasion to leave before November.
        Defense fears another 2014 and wants a small mission that can be defended, with intelligence and air support kept whatever the
        number of boots. State fears that a threat to close the embassy, once uttered, binds those who uttered it: defied, it costs you at
        home, and carrying it out would repair that. You know that this is a trap. And nobody here can promise anything beyond January, when
        there may be another administration, with other views on pressing Iran.

        You trust the prime minister as a man and doubt that he can deliver. Erbil is your closest friend here and knows it; used as a stick
        against Baghdad, it breaks. Sunni leaders like you and remember who was not there when their towns were rebuilt. Parliament you have
        hardly spoken to, and you think of it in blocs. You tell the PMF apart less well than you should: a state body, shrine units that
        are leaving it, and the groups that fire. You would take a message from Tehran by way of Oman or of Baghdad, provided that nobody
        can say you asked for it.

        Some of your tools cut the hand. Backing the prime minister too visibly makes him yours. A strike may buy two quiet months or a
        binding vote to expel you. Consulting beyond the cabinet is slow, unpopular at home, and what makes an agreement last.

        By the end of 2021, success would be: attacks rare, and some of those who fire in an Iraqi prison; support to Iraqi forces going on
        at any number of troops; further rounds held and most of what was agreed kept; and you no longer the first subject of Iraqi
        politics. Failure would be to leave in anger, or to fight Iran in somebody else's country. The failure that nobody would call one is
        drift.
    .members = White House; State Department and embassy; Department of Defense and U.S. forces in Iraq; Coalition partners and NATO mission
score-us-resolve = Standing at home
    .about = How resolute Washington looks to its own public. A threat that is defied costs it.
doctrine-us-transactional = Transactional
    .about = Gives when it gets, and looks no further than the next exchange.
doctrine-us-maximalist = Maximalist
    .about = Demands much at once, ties everything to everything, and threatens to downgrade if it does not get it.
doctrine-us-patience = Patient and Iraq-centric
    .about = Deals with Iraq for Iraq's sake, beyond the prime minister, and gives it time.

actor-iran = Iran
    .about =
        Wants U.S. troops gone, a Baghdad that is never again its enemy, and a way around sanctions; has fair interests in its border, in
        pilgrimage and in trade. Grows impatient when Baghdad slips away from it.
    .brief =
        You are the Islamic Republic in Iraq: the Office of the Leader, which decides; the Revolutionary Guards and their Quds Force, which
        act; the government of President Rouhani, which trades and talks and has a year left. You share a border of about 1,500 kilometres
        with this country, a faith with most of its people, and the memory of eight years of war in which it attacked you and the world
        looked on. Whatever is signed in Baghdad, you will still be next door.

        On 3 January an American aircraft killed General Soleimani, a guest of the Iraqi state, outside Baghdad airport, and with him Abu
        Mahdi al-Muhandis, an Iraqi official. You answered with missiles on Ain al-Asad and near Erbil, and said so beforehand through the
        Iraqis. What you have asked for since is the departure of the forces that did it. Iraq's parliament has asked for the same.

        You are under the heaviest sanctions you have known, with the pandemic on top and an oil price that fell to less than a third of
        what it had been. Iraq is where you can still sell: gas and electricity, which make up about a third of what Iraqi homes and works
        run on, food, building materials, pilgrims' bread. Washington lets Baghdad pay for it by waivers of 30 or 120 days, into accounts
        from which little reaches you.

        Iraqis have been unkind of late. Since October crowds have shouted against you, and your consulates in Karbala and Najaf were
        attacked. You see foreign hands in it; your own people in the country report that much of it was grown at home.

        The new prime minister was not your candidate. You let him pass, because he promised to keep Iraq out of other people's wars and
        because three tries had failed. You have friends in the chamber and in the PMF, who are Iraqis with aims of their own. Al-Sadr is
        unsteady, Najaf respectful and distant, Erbil a neighbour with foreign guests, ISIS an enemy whom you helped to stop in 2014 before
        anybody else came.

        You have no chair at this dialogue and are its subject. What it may settle about you: whether the troops stay, and for what; whether
        Iraq is asked to commit itself against you; whether there shall be channels through which your fair interests (a quiet border,
        pilgrimage and culture, trade) are served in the open; who sells Iraq its power; and whether anybody takes care that the next
        incident does not become a war. You can trade, talk, restrain your friends or let them act, turn a valve, and wait.
    .private =
        What you want above all is that Iraq never again be the ground from which you are attacked. Leverage is how you have made sure of
        that; it is worth less to you the better your fair interests are served in the open. You want the American forces gone or, failing
        that, few, quiet and visibly leaving. You want trade that sanctions cannot stop. You do not want a war: you could lose much in one
        and you know what the last one cost.

        At the table, if you sat there, you would ask for no word against you at all, and you care more about that than about anything else
        there. On the troops you would settle for a path and a date. On arms you want the PMF kept as they are, a second pillar beside the
        army, and would give up some of the smaller groups for it. On channels you would be generous. A mechanism to avoid incidents you
        neither need nor refuse: as things stand the danger of incidents works for you, up to a point that nobody can name. On energy you
        would keep the place you have.

        What others do not know: your hand on the groups is less firm than it looks. Soleimani led them by his person. His successor has
        neither his Arabic nor his friends, and is listened to politely. Some cells fire when it suits them and tell you afterwards; you
        cannot admit it, because being feared for what you did not order is still being feared. Money is short. The talk in Tehran is of two
        schools: those who fight forward, so as not to fight at home, and those who would do it by shrines, goods and friends. The first has
        the Guards; the second has the arithmetic. Which of them is heard turns on your patience, and that wears thin when Baghdad moves
        fast towards Washington, and recovers when doors are open to you.

        A threat by Washington to leave if attacks go on sounds, to some of your people, like an invitation.

        You find the prime minister acceptable and watch him: he is correct with you, and has worked with your enemies. In the chamber about
        a quarter of the members listen to you, and they want offices first. The protesters you have given up. With Najaf you avoid any test
        of whose word weighs more.

        By the end of 2021, success would be: fewer American soldiers and none that strike; the PMF paid and in place; border, pilgrimage
        and trade settled in the open under names that your lawyers like; a government in Baghdad that warns you before it surprises you;
        and a change in Washington used well, if one comes. Cutting the gas in a hot month is a blow that you can strike once before Iraq
        begins to look elsewhere for good.
    .members = Office of the Supreme Leader; Islamic Revolutionary Guard Corps and Quds Force; Government of President Rouhani
score-iran-resolve = Standing at home and with its allies
    .about = How resolute Tehran looks to its own side.
doctrine-iran-forward_defence = Forward defence
    .about = Fights its adversaries beyond its borders; spoils when impatient, bends when not.
doctrine-iran-accommodating = Accommodating
    .about = Works by trade, shrines and friends rather than rockets.

actor-baghdad = Government in Baghdad
    .about =
        Prime Minister Mustafa al-Kadhimi and his cabinet: wants to last, to bring arms under the state, to pay salaries and to keep Iraq
        out of other people's wars. Has neither an election win nor a bloc nor time.
    .brief =
        You are the Government of Iraq: Prime Minister Mustafa al-Kadhimi, until April the head of intelligence; his foreign minister Fuad
        Hussein, his finance minister Ali Allawi, the army, the police and the counter-terrorism service under your orders; President Barham
        Salih beside you. The Council of Representatives gave you its confidence on 7 May, 255 members being present, and the last seven
        ministers on 6 June. You are the third who was asked this year. Nobody elected you, and no bloc is yours.

        What you found: a treasury into which April's oil brought 1.4 billion dollars, less than the wages that the state must pay each
        month; the 2020 budget overdue; infections that tripled from April to May; ISIS back to the pace of two years ago in the spring;
        1.39 million people still displaced; and a country in mourning for hundreds whom its own forces and others shot in its squares since
        October. A poll finds 64 in 100 well disposed towards you. Goodwill is what you have, and it runs like sand.

        You stand between two partners. With Washington you have an agreement of 2008, forces that helped you to retake Mosul, and waivers
        without which the lights go out. With Tehran you have a long border, gas, shrines, and armed men on your own payroll who take its
        advice. In January the two fought on your soil and asked nobody's leave. Parliament has asked you to end the presence of foreign
        troops. You have promised to protect them while they are your guests, and rockets still fall.

        You put on the PMF's uniform on your visit to their headquarters in May and called them a force of the homeland; you also mean to
        have no weapon outside the state. Haider al-Abadi went this way, with one hand out and one raised, and did not come to its end.

        At home you face parties for whom your success is a loss; al-Sadr, who helps on some days; Najaf, whose blessing is silent; Erbil,
        with whom the money is not settled; Sunni leaders who want their towns rebuilt; young people who give you weeks rather than years;
        and those who watch and write, some of whom have been killed for it.

        Your agenda: the budget, the virus, ISIS, the election law and early elections, justice for the dead. At the dialogue you are at
        home: what you sign must be carried by others, and you will be blamed for it alone. On the table are troops, help for your forces,
        arms, deconfliction, Iran, energy, trade, reform, minorities, the pandemic, culture.
    .private =
        First you want to last, for without that there is nothing else: to pay salaries, to get through the summer without the capital in
        flames, and to hold an election that people believe. Then you want arms to answer to the state, and Iraq to stop being the place
        where others settle accounts. You would rather have trade than troops from Washington, and a rule for incidents rather than either.

        At the table: on troops you seek the middle, a smaller mission on terms that you can defend in parliament and that does not end with
        a bang; the help for your forces should outlast it. On deconfliction you ask for much and would pay for it elsewhere. You want trade
        and investment more than anything else that is spoken of. On arms you agree with Washington about where to arrive and not about
        when. On Iran you will say as little as they let you. Your red line: to be made to choose. Leaning wholly to one side costs you the
        other, the PMF or the waivers, and then the cabinet.

        What others do not know: how little you command. There are units that would carry out an arrest and units that would telephone
        first. Of your orders to the armed groups, the ones that are obeyed are those they were about to follow. Should you arrest men who
        fire rockets, the question will be whether you can hold them through one night with pick-up trucks before your gate. If that goes
        well you are a prime minister; if it goes badly you are known not to be one. You are likelier to succeed when you stand firmly, when
        the PMF do not hate you, and when Najaf has been heard to approve.

        Calling early elections is the one promise that every honest person asks of you. It is credit. It calms the street for half a year
        and must then be paid back by a vote, and a vote under guns would be worse than none. The chamber that must pass the law is the one
        it would end.

        The money: without borrowing, or a plan that parliament will hate, the salaries of one of the coming months will be late.

        You trust the Americans as a patient trusts a surgeon who is looking at his watch. With Tehran you keep the tone warm and the visits
        short; you have known their officers for years and they you. President Salih and Fuad Hussein have your ear; Erbil is friendly when
        paid. To the protesters you feel closer than you may say. Al-Sadr is with you until he is not. Media and business you mean to bring
        in, and never find the hour.

        By the end of 2021, success would be: you, or somebody whom a fair vote put there, in this chair; rockets rare; some of the groups
        under orders; salaries on time; an agreement with Washington that is mostly kept; and no war. You would settle for most of these.
    .members =
        Prime minister's office; Foreign ministry; Finance ministry and economic team; Army, police and counter-terrorism service; President
        Barham Salih; Independent High Electoral Commission
doctrine-baghdad-two_prong = Two prongs
    .about = Embraces the PMF as a force of the state and disciplines those who defy it, as Haider al-Abadi began to.
doctrine-baghdad-confront_only = Confront only
    .about = Disciplines the armed groups and courts nobody.
doctrine-baghdad-embrace_only = Embrace only
    .about = Courts the PMF and never confronts them.
doctrine-baghdad-patient_elections = Towards early elections
    .about = Stakes everything on a fair early vote, and spares the street.

actor-parliament = Council of Representatives
    .about =
        329 members and the leaders of their blocs, many of whom take the prime minister's success for their loss. Can seat and unseat,
        obstruct, legislate and ask troops to leave; lives by what it shares out.
    .brief =
        You are the Council of Representatives: 329 members and, behind them, the leaders of their lists. After the vote of 2018, in which
        fewer than half of those entitled took part, nobody had a majority: Sairoon 54 seats, Fatah 48, Nasr 42, the two large Kurdish
        parties 43 between them, State of Law 25, Wataniya 21, Hikma 19, and many small ones. Al-Sadr's list has a place of its own in this
        game, and so have the Kurds and the Sunni leaders; you speak for the chamber as a whole, and for the Shia and mixed lists above all.
        Beside you stand the courts, which may find against you and rarely do.

        You are the sovereign assembly of a republic of parties. Critics say quota and spoils. You answer that in a country of many peoples
        and a recent civil war a share for each has kept the peace, that ministers who belong to somebody can be called to account by
        somebody, and that those who shout for technocrats have never had to pass a budget.

        In a year you have lost one prime minister to the street and to a sermon, not seated two who were put before you, and in May seated
        a third. In December you passed most of a new election law with single districts, whose map is still open; it may cost many of you
        your seats. On 5 January, two days after an ally killed a senior Iraqi official on Iraqi soil without asking, you called on the
        government to end the presence of foreign troops. About 170 to 180 members voted for it; most Kurds and Sunnis stayed away. It binds
        nobody yet. Washington's answer was a threat of sanctions.

        You are divided about what comes next. Fatah and State of Law want the vote carried out and the PMF honoured. Nasr and Hikma want a
        state that is friends with everybody. Others want what they can get. All of you see a prime minister whom you made and who speaks
        past you, to the squares and to Washington.

        The joint statement of the dialogue will not be laid before you as a treaty. Yet what comes of it (troops, laws, money, an election)
        passes through your hands: the quorum, the budget, the questioning of ministers, the law. You can carry the cabinet or let it fail,
        pass the reform and election laws or let them lie, make January's request into a law, and share out posts. It has been noted abroad
        how seldom anybody comes to talk to you.
    .private =
        You live by what you have to give. Ministries, contracts, governorships and the appointments below them are how a list keeps its
        voters fed and its leaders safe. That is your first aim, to stay the place through which things must pass. Reform as the finance
        minister means it takes from exactly that, and a prime minister who succeeds without you would be the end of it; so you want him
        neither gone nor strong. You want the streets quiet and the oil price up: salaries are paid from it, and anger is cheaper to prevent
        than to survive.

        On the issues: troops down, in a way that does not set Washington against the bank in New York through which your oil money flows.
        On arms, leave it. On Iran, no commitment; some of you mean that, some owe it. Channels for trade with Tehran are welcome to many.
        Reform and early elections are where you dig in, and you will never be seen to: the law will be passed clause by clause, with the
        map, the money and the court always one session away.

        What others do not know: January's vote is not what it seems. Some raised their hands because armed men knew their names, and many
        of those absent were glad to be. A law that binds would carry if tempers are high and the armed groups strong, and if nobody has
        troubled to speak with you. It would fail if you are consulted, and as long as Kurds and Sunnis have reason to stay away. The
        leaders say openly that the Americans must go, and ask in private what happens to the waivers.

        You are old lists with young enemies. Turnout in another election, if honest, would halve some of you. Nobody wishes to be the one
        who says no to it, and Najaf listens.

        Relations: towards Washington cool, and colder since January, but hurt pride more than hatred, and a visit would do much. Towards
        Tehran a quarter of you are warm, the rest polite. The prime minister you regard as a guest in the house. The PMF are colleagues,
        sponsors or a nuisance, according to the bench. The protesters called you thieves. Al-Sadr has more seats than anybody and behaves
        as if he had none.

        By the end of 2021, success would be: the chamber still where bargains are struck; an election held late, under a map that you drew,
        or not yet; posts shared; the budget with room in it; a smaller foreign presence for which you can take the credit; and nobody in
        the squares. There is a better self in some of you, who would rather be remembered for the laws. It has fewer votes.
    .members =
        Fatah (48 seats) and State of Law (25); Moderate Shia lists: Nasr (42), Hikma (19); Cross-party lists: Wataniya (21) and others;
        High Judicial Council, beside it, as the other branch of the state beyond the prime minister

actor-pmf = PMF and armed groups
    .about =
        The Popular Mobilization Forces, who took up arms against ISIS when the army had broken, and the Iran-backed groups within and
        around them. Want to keep arms, payroll and place in politics; want U.S. troops gone and Muhandis avenged. Not of one mind: the
        shrine units that follow al-Sistani are leaving.
    .brief =
        You are the Popular Mobilization: the Commission under Falih al-Fayyadh, a body of the Iraqi state by law since 2016, with some
        122,000 fighters on the payroll and more who claim to be; and within and around it the groups of the Resistance: Kata'ib Hezbollah,
        Asa'ib Ahl al-Haq, Nujaba, Badr and others, and small names that nobody had heard before this spring. You do not all want the same,
        and you are asked to speak as one.

        You began as an answer. In June 2014 Mosul fell, the army in the north had dissolved, ISIS was on its way to Baghdad, and Grand
        Ayatollah al-Sistani called on those able to bear arms. You went, weeks before the first foreign pilot, and thousands of you did not
        come back. To their families, and to towns in the south whose sons fill your ranks, you are neither militia nor proxy but those who
        came.

        On 3 January the Americans killed Abu Mahdi al-Muhandis, the deputy head of your Commission, with his guest. He was an officer of
        this state, on its soil, under a government that had not been asked. In December and March they bombed your brothers' posts on the
        Syrian border and elsewhere, and killed Iraqi soldiers and police with them. Parliament, two days after January's crime, asked the
        foreigners to leave. They have handed over some bases and dug in at others.

        What is held against you: rockets on bases and embassy, the dead among the protesters, checkpoints and scrapyards, wages that stay
        with commanders, orders that come from across the border. You say that the Resistance has a right that no occupier can grant; that
        the Commission fires on nobody; that the squares were infiltrated; and that every party in Iraq has its economy. Some of your own
        say that this is not all of the answer. Four shrine brigades that follow Najaf have begun to leave your command.

        The new prime minister came to your headquarters in May, put on your uniform, and said that you stand under the law. You heard both
        halves. He was head of intelligence in January, and some of you ask what he knew.

        Who faces you: Washington, which would see you dissolved; a cabinet that would rather merge you; a street that hates you more than
        anybody; Kurds and Sunnis who want you out of their towns; al-Sadr, who left the Resistance to you and took the crowds. Iran stands
        by you. At the dialogue your weapons and the foreigners' presence are on one page, and nobody at the table speaks for you.
    .private =
        You want to keep what the war gave you: arms, payroll and a place in the state. You want the American forces gone, and al-Muhandis
        avenged by their going if not otherwise. You do not want the state's command over you to become real, except on terms under which
        you have become the state. Short of that you want time.

        On the issues: foreign troops out, to the last, and you care about it as much as about your own weapons. On arms you give words. You
        would see channels for trade with Iran opened wide, since many of the crossings are yours. Reform and early elections you meet with
        smiles: under your guns they go well enough, without them you would lose half your seats.

        What others do not know: you are less one body than ever. Al-Muhandis held it together, and the succession is contested: the man put
        forward by the hardest group was not accepted by the shrines, nor wholly by Badr. Al-Fayyadh signs and does not command. The groups
        with new names are old groups with new names, so that a truce can be kept and broken on one night. Some commanders would take a
        rank, a salary and an end to being hunted: if the prime minister honours you and pays, and does not turn on you, parts of you will
        come under orders one by one. The rank and file feel less strongly than their leaders about nearly everything but pay.

        You see how a dead man moves things. Another strike on your leaders would bring you the vote that talk has not. So would an American
        threat to leave unless the firing stops: firing on is then the shortest way to what you want, if you can stand what comes first.
        Others among you see that every salvo makes the prime minister weaker, gives Washington its reason, and frightens your own voters.

        Those who write and organise against you have been threatened, and some killed. Among yourselves you do not ask who gave which
        order. It has kept the squares thinner, and cost you the young for good.

        Relations: Tehran gives direction, arms and rather less money than before; it is obeyed, in the way in which an elder brother is.
        Najaf you need and fear: one sentence from there takes your recruits. With the blocs of Fatah you share a name and quarrel over
        strategy. Al-Sadr is a rival. The prime minister can be frightened, some of you believe. It is not known.

        By the end of 2021, success would be: fewer foreigners, or a date; your budget line untouched; an election in which your lists hold;
        al-Muhandis's name on a street; and no trial over the squares in which only yours stand in the dock.
    .members =
        PMF Commission under Falih al-Fayyadh; Kata'ib Hezbollah, Asa'ib Ahl al-Haq, Nujaba; Façade groups; Badr and other rank and file

actor-protesters = Protesters and youth
    .about =
        The movement of October 2019 and the young behind it: want a country without corruption, militias and foreign masters, those who
        killed protesters brought to court, and a fair early election. Leaderless by choice, and mourning.
    .brief =
        You are the movement of October: the squares of Baghdad, Nasiriyah, Basra, Najaf and Karbala, students and unemployed graduates,
        tuk-tuk drivers, medics, women who had never marched before; and, behind you, the wider public that wishes you well and does not
        always come. You have no leader. Those who might have become one were bought, threatened or shot, and so you made a rule of it.
        Whoever sits here speaks for many who have sent nobody.

        You asked for a country. Jobs, water and electricity came first on the placards; then an end to the parties that share out the
        state, to weapons that answer to nobody, to other countries' hands, and justice. In the first nine days of October the United
        Nations counted at least 157 dead, most of them killed by bullets; by the end of November the human rights commission counted 348,
        and there were more. Snipers, tear-gas grenades aimed at heads, men in uniforms without names, cars without plates. A committee was
        formed. Nobody of rank has been tried.

        What you achieved: Grand Ayatollah al-Sistani turned from the government, and the prime minister resigned the same day. Parliament
        passed most of an election law with districts small enough for somebody like you to win in. Two candidates of the parties for prime
        minister did not pass. Then came al-Sadr's men, who had guarded your tents and in February tore them down; then the virus, which
        emptied the squares as no rifle had.

        The new prime minister has released detainees, promised to find those who killed, and named a friend or two of yours as advisers.
        You wait and see. Many of you would say that you were for him; few would be seen saying it.

        Whom you face: parties for whom you are a threat to income; the PMF and the groups about them, who call you agents; Iran, whose flag
        you burnt; security forces of which some wept and others fired. The Americans speak up for you at times, which does you little good,
        and you did not go out to have their soldiers stay, nor to have them leave.

        At the dialogue you have no seat. What matters to you in it is whether arms come under the state, whether reform and a fair early
        election are in it or only in the press release, whether work comes of the trade they speak of, and whether anybody asked you. You
        can return to the streets, organise for an election, talk with the government, or let anger lead.
    .private =
        You want the system to end by a vote, while there are some left who believe in votes. In order: an early election under an honest
        commission and without guns at the door; those who gave the orders before a court; the state able to stand up to armed men; work. On
        the issues you ask for reform nearly without reserve, for arms under the state, for Iraq to be nobody's yard. On foreign troops you
        hold every opinion and care little; it is the subject by which others change yours.

        What the others do not know is how tired you are. Of ten who sat in the tents in October three would come tomorrow. Families keep
        sons at home. Some have left for Erbil, Istanbul or Beirut, and some who stayed sleep in another bed each night. In every city there
        are two committees that do not speak with each other. The parties offer places on their lists to those with a known face, and one or
        two have said yes. Money from abroad, of which you are accused, hardly exists; what exists came from shopkeepers.

        You are also stronger than you look. The grievances are where they were, each year leaves school with far more graduates than there
        are posts, and crowds draw crowds: a summer night without current, a killing on a doorstep, or a budget that stops salaries, and the
        squares fill within the week. You cannot order this, and neither can anybody stop it.

        Your patience is short. Early delivery, of almost anything, would lengthen it; the same things in a year will be too late. Call an
        election and you would leave the streets to prepare for it, until you saw that it was being put off, and then it would be one more
        betrayal. Should the young despair of all this, some of you would burn party offices: it answers something in people, it frightens
        the comfortable, and it costs you the mothers.

        Relations. The prime minister: the nearest to somebody who listens, and a man of the security services. Najaf: the one voice that
        stopped bullets; you would rather not need it. Al-Sadr: bitterness. The PMF: hatred, and fear that one learns to live with.
        Journalists and lawyers are your memory. Parliament you despise as a body, and need one law from it. Iran first, then everybody else
        who treats you as a card.

        By the end of 2021, success would be: a vote that was early, counted honestly and free of guns; a few of your own in the chamber,
        speaking; one trial that reached a name; your friends alive; fewer people your age who say that they are leaving. You would know
        failure by silence.
    .members = Protest squares of Baghdad and the south; Students and unemployed graduates; The wider public that wishes them well

actor-sadr = Moqtada al-Sadr's movement
    .about =
        Sairoon, the largest list, and a street of its own. Wants U.S. troops out and is no client of Iran; supported the protests, then
        turned on them. Wants above all to be the one without whom nothing moves.
    .brief =
        You are the movement of Sayyid Moqtada al-Sadr: son of Grand Ayatollah Mohammed Sadiq al-Sadr, whom Saddam's men murdered in 1999,
        and heir to those whom he preached to, the poor of the great eastern suburb of Baghdad that bears his name, and of the south. You
        have the largest list in parliament, Sairoon, with 54 seats; ministries and directorates in which your people sit; an armed wing,
        Saraya al-Salam; and a following that marches, and goes home, when told to.

        You fought the American occupation when others came in on its tanks. You have fought Iraqi governments too, left the cabinet and
        returned to it, gone into retreat, and filled the Green Zone with the barefoot in 2016 and with millions in the street this January,
        against all foreign troops and under no flag but Iraq's. You called for an end of their presence without a shot. You study in Qom
        and take no orders there. Whoever says that Iraq lies between Washington and Tehran has not counted you.

        With the protesters you have a history that each side tells otherwise. Your men stood with them in the autumn and kept the killers
        from the tents; in February, when the squares turned on you and refused every prime minister, your men went in and cleared them, and
        in Najaf some were killed. The leading cleric condemned it without naming you. You say that the movement had been led astray. They
        say that you sold it.

        You let the new prime minister pass. His cabinet holds no minister whom you will call yours, and several who take your calls. You
        support reform, since it is your voters whose clinics have no medicine, though your own people run some of those clinics.

        Around you: Fatah and the groups of the Resistance, many of whom were once your own; a chamber in which nobody can rule without you
        or quite with you; the Americans, who have spent years not talking to you; Iran, which would like you steady; Najaf, above you in
        learning and patience; a street that was half yours.

        At the dialogue nobody speaks for you. You will judge it by one thing in public, whether the foreign forces go, and by others in
        private: whether arms outside the state means yours, and whether an election comes while your discipline is worth twice its votes.
        You can lend the cabinet your members, march, clear the squares, campaign, or bring it all down.
    .private =
        You want to be the one without whom nothing moves. All else is means: you have changed allies as others change turbans, and your
        people followed because they follow you and not the alliance. Your influence is greatest when there is a street to call up or to
        send home. In a quiet year you are one list among several.

        The troops should go. You mean it, and you are in no hurry in which others could take the credit: if the Resistance drives them out
        with rockets, it is theirs; if parliament ends it by a law that you moved, or the prime minister negotiates it under your eyes, it
        is yours. On arms you can live with more state than the PMF can, for Saraya al-Salam may disband and reassemble on a Friday. On Iran
        you would rather nothing were signed. Reform yes, while your own ministries are reformed last.

        What others do not know: how much depends on an early election. Your followers vote as told, and in small districts such a following
        is worth more seats than the same people spread over a province. While others call for a vote out of principle and are afraid of it,
        you say little and prepare. If preparations drag, you can always be angry. A government of your own making is possible after that;
        you have told nobody who would head it, because it does not matter.

        You lost something in February. Young men in Sadr City whose brothers were in the tents did not all come back to your Friday
        prayers. You would not attack the squares again lightly. Yet whenever they grow without you, you hear your own crowd leaving.

        You are also afraid, as a man who has lost father, brothers and uncle to a state may be. Between the Americans, under whom there was
        once a warrant for you, and the groups of the Resistance, who know where you live, you move house.

        Relations: the prime minister you like well enough, and your support is a lease, payable monthly. Tehran: you owe it shelter and
        nothing else. The Resistance: sons who left home and grew rich. Parliament: a market in which you hold the largest stall.
        Washington: no conversation, and you would lose by having one. Najaf: an elder whose word outweighs your million.

        By the end of 2021, success would be: the largest list again, by more; no government without your leave; the foreigners leaving in a
        way that bears your name; the street answering to you; and the blame for whatever failed with somebody else.
    .members = Sairoon (54 seats); Saraya al-Salam; Sadrist ministries and offices

actor-marjaiya = the marja'iya of Najaf
    .about =
        Grand Ayatollah Ali al-Sistani and his office. Speaks rarely and is obeyed; cannot be engaged by Washington. Asks for early
        elections freely held, for no blood in the squares, and for arms in the hands of the state.
    .brief =
        You are the office of Grand Ayatollah Sayyid Ali al-Sistani in Najaf: a scholar of great age in a rented house in an alley, his
        sons, his representatives at the shrine in Karbala, the seminary, and millions who ask it how to live. The marja'iya holds no office
        of state and wants none. It receives hardly anybody from the powers, and no American. It speaks when silence would be a sin, and has
        learnt that each word spends something.

        What it has said since 2003 can be put briefly: Iraqis shall write their constitution, and govern themselves by votes; the state is
        a civil one; blood is sacred; arms belong to the state. In June 2014 it called on those able to bear arms to defend the country, its
        people and its holy places against ISIS, in the security forces. Others built upon that call what it had not asked for. This spring
        the units that look to Najaf and to the shrines began to leave the Commission's command.

        Since October it has spoken more than in years. It called those who protest peacefully the makers of the country's honour, condemned
        those who killed them and those who burnt, and on 29 November told parliament to reconsider. The prime minister resigned that day.
        In December it named the way out: an early election under a commission worthy of trust and a law that is fair. In January it
        condemned the attack near Baghdad airport as a breach of Iraq's sovereignty, and the missiles that answered it, and asked that
        foreign parties keep their quarrels from this land. In February it condemned what was done to the young in Najaf itself. Then the
        virus closed the shrines, and the sermons have mostly been silent.

        It did not choose the new prime minister and did not prevent him. Whoever governs is measured by the same rod: does he bring about a
        free election, does he call to account those who shed blood, does he place arms under the state, does he keep the country from being
        a field for others.

        Around it: politicians who quote it, armed men who claim its call as a charter, young people who trusted it, a seminary in Qom with
        another doctrine of rule, Sunnis, of whom it has said that they are not our brothers but ourselves, and Kurds, Christians and
        Yazidis.

        The dialogue is the government's affair. It can call for elections, rebuke those who bear arms outside the state, let a word of
        trust in the government be heard, or ask all for calm. Most months it will do nothing, and that will be read too.
    .private =
        What you guard is older than the republic. The first aim is that no blood be shed among Iraqis; then that people can trust what
        rules them, since where they do not they turn to guns or away from religion; then that arms be in one hand. You would have foreign
        troops leave in time and in order, and think it wrong that they be driven out by those who would take their place. Channels for the
        neighbour's pilgrims and goods are natural; its rule here is not. Of the issues it is reform and a clean election, and arms, on
        which you would spend a word.

        What others do not know: how carefully words are counted. Each has been obeyed so far. Should one be defied, the authority that held
        back a civil war for two years, that raised an army in a week and ended a government in a day, would be found to have been paper.
        Therefore you speak only when you believe that people are already turning that way. You were asked this spring, by more than one
        emissary, to bless the prime minister or to bar him. You did neither. If he fails to name a day for the vote, your silence will grow
        colder; if he does name it, you may let it be understood that he deserves a chance.

        You know more of the armed groups than they believe, since their mothers come to you. The fatwa of 2014 cannot be taken back without
        dishonouring its dead, and cannot be left as it is, for it is a licence to those who abuse it. You may one day say that its time is
        over. It would cost the groups recruits, and Tehran's goodwill, of which you have a little and need less.

        The Grand Ayatollah is nearly ninety. Nobody speaks of what comes after; everybody thinks of it, in Qom also. A quiet succession
        needs a state that does not interfere and neighbours who dare not. This is a reason to be sparing, and a reason not to be late.

        Relations: the government, guarded hope; parliament, weariness, and a new one is wanted; the PMF, a distinction between those who
        came when called and those who stayed to be paid; the young, a grandfather's grief; Washington, no dealings, and no illusions about
        the difference between occupiers who vote and others; Tehran, courtesy between houses that disagree about whether jurists should
        rule.

        By the end of 2021, success would be: a vote in which men with guns did not choose; less blood than in the year before; some of
        those who shed it named; arms a step nearer to the state; and the marja'iya not having had to say anything about it for months.
    .members = Office of Grand Ayatollah Ali al-Sistani; Shrines of Najaf and Karbala

actor-krg = Kurdistan Region
    .about =
        The Regional Government in Erbil, its parliament and its two leading parties. Wants its share of the budget, U.S. troops to stay and
        ISIS kept away; stayed away from January's vote. Recovering from the setback of the 2017 referendum.
    .brief =
        You are the Kurdistan Region of Iraq: a regional government under Masrour Barzani and a president, Nechirvan Barzani; a parliament
        in Erbil; two parties, the KDP and the PUK, that have fought and shared; the Peshmerga; some six million people, and hundreds of
        thousands more who fled to you from Mosul and Sinjar, many of whom still live in your camps. In Baghdad you hold the presidency of
        the republic by custom, several ministers, the new foreign minister among them, and some 58 seats.

        Your story has one lesson told in many dates, that promises to Kurds are kept when it suits. In 2014 ISIS came within an hour's
        drive of Erbil; American aircraft and your own men stopped it. In 2017 you asked your people whether they wanted to be independent;
        more than nine in ten of those who voted did, and within weeks the army and the PMF had taken Kirkuk and the disputed lands back,
        your airports were shut, and your friends in Washington looked on. You have since mended what you could: with Ankara and Tehran
        trade, with Baghdad talk, with Washington more than anybody else has.

        On 5 January your members stayed away when the chamber asked foreign troops to leave. That took some courage, for it was said who
        would remember it. You hold that the coalition is needed while ISIS moves in the gaps between your lines and the army's, from
        Khanaqin to Makhmur, and that those gaps exist because Baghdad and you do not share them. Iran's missiles fell near Erbil as well in
        January.

        The quarrel of the day is money. Baghdad halted the transfers for your salaries in April, because the oil that was promised in
        return had not been handed over; you say that the cuts of the past came first, that the constitution gives you a share, and that the
        price of oil has made both sums a fiction. Your civil servants have gone unpaid for months at a time. Teachers and doctors march
        against you too.

        Whom you face: in Baghdad a prime minister whom you helped to seat, and parties who find your budget easy to cut; armed groups on
        the Nineveh Plains and around Kirkuk; ISIS; Turkey's aircraft over your mountains, hunting the PKK; Iran, patient and near.
        Washington is your friend.

        At the dialogue you may have somebody in Baghdad's delegation. On the table for you are the troops, support to the Peshmerga, the
        disputed lands and those displaced from them, energy, trade. You can seek a budget deal, ask Washington to stay, act on your own
        account, or fight ISIS.
    .private =
        You want the Region to endure: money first, for without salaries there is no region; then a weight in Baghdad that nobody can vote
        away; then the Americans. Independence is put by, and not given up. A federal bargain that is paid on the first of the month would
        serve for a generation.

        On the issues: foreign troops should stay, on terms loose enough to last; you care more about that than anybody else in the room.
        Arms under the state, meaning the PMF; your own Peshmerga are, you will explain, of the state already. A rule against incidents
        between Washington and Tehran suits you, because Erbil is within range. On Iran you will sign nothing that has its name in it:
        trucks, dams and the PUK's border are on that side. You want trade, and energy that runs through your pipes.

        What others do not know. The house is divided. The two parties keep two forces, two treasuries and two foreign policies under one
        roof; the younger generation at the head of each trusts the other less than their fathers did. The debt is larger than published,
        and part of the coming years' oil has been sold already. You can not hand over what Baghdad demands without breaking contracts, nor
        show the contracts. If the salaries fail for a third time, your own squares will fill, and you would rather that nobody in Baghdad's
        could see how you dealt with it.

        With Washington there is an understanding that has no paper: when it needs a place from which to go on after Baghdad has closed the
        door, Harir and Erbil are there. You would be paid in protection. You would also be the last foreign base in Iraq, and every rocket
        would know your name. You have not decided. Some of you think that lobbying in Washington against Baghdad's wish is the surest way
        to lose the prime minister who likes you best.

        Relations: Washington, warm, with the memory of 2017 underneath; the prime minister, good; President Salih, one of you and not of
        your party, if you are of the other; Sunni leaders, allies against the militias and rivals for Kirkuk; the PMF, hatred with trade;
        the Yazidis hold against you that your men withdrew from Sinjar in 2014; Tehran, politeness; Ankara, business.

        By the end of 2021, success would be: a budget law with your share in it and the money sent; joint posts with the army where the
        gaps were, and ISIS the poorer; Americans still at Erbil under some name; no vote in Baghdad that binds them to go; and the Region
        quiet without force. You would give up a good deal of sovereignty over oil for the first of these, if the others at home let you.
    .members = Kurdistan Regional Government; Kurdistan Parliament; KDP and PUK; Peshmerga

actor-sunni = Sunni Arab leaders
    .about =
        Speaker Mohammed al-Halbousi, governors and tribal leaders of provinces that ISIS held. Want rebuilding, their displaced home and
        the militias out of their towns; value the U.S. role and stayed away from January's vote.
    .brief =
        You are the leaders of the Sunni Arabs of Iraq, in so far as they have leaders: Mohammed al-Halbousi, the young speaker of
        parliament, and the lists that follow or envy him; governors and councils of Anbar, Nineveh, Salah al-Din; sheikhs and the men of
        religious endowments. Your provinces are close to half of the country on the map. Ramadi, Baiji and western Mosul were fought over
        house by house, and much lies where it fell.

        You have been on the wrong side of every account. After 2003 the army in which your fathers served was dissolved; in 2007 you turned
        against al-Qaida with American pay and were left to a government that pursued you when the pay stopped; in 2013 your sit-ins were
        cleared; in 2014 ISIS came, with some of your sons in it and most of its victims in your towns. You were freed by an army and a
        Mobilization whose flags you were told not to mind. Young men were taken at checkpoints then, hundreds at Razzaza and Saqlawiya
        alone, and their mothers still ask where they are.

        When parliament asked foreign troops to leave in January, most of your members stayed away, though messages had reached them. You
        hold that Iraq's balance needs somebody who is neither Tehran nor its friends, and that ISIS lives in deserts which the coalition's
        aircraft can see. You also bear it in mind that Washington did not rebuild your cities. Your standing there is recovering, more
        slowly than the Kurds'.

        Around you: the prime minister, for whom you voted and who promises returns; Shia parties with whom the speaker has to bargain
        daily; groups of the PMF who hold scrapyards, land offices and roads in your provinces; Kurds, with whom you agree about much except
        Kirkuk; the displaced, most of them your own, among them families whom their neighbours will not have back because a son was with
        ISIS; and ISIS itself, which kills your village heads first.

        On the table for you: the presence and its terms; militias out of your towns; the return of the displaced and money to rebuild; a
        share in whatever trade comes, Anbar's road to Jordan and its gas; an election law under which people in camps can vote. Nobody has
        asked you to the dialogue. You can carry the government, speak up for the American presence, bargain with those who have posts to
        give, or press for return and rebuilding.
    .private =
        You want weight, and safety from those who hold your roads. You would have your towns rebuilt by contracts that pass through your
        hands, since that is how leaders here are made, and by 2021 be the ones who brought the displaced home. You want the PMF smaller in
        general and gone from Jurf al-Sakhar, Sinjar's roads and Mosul's market in particular. Whether foreign troops stay matters to you
        for what it prevents.

        On the issues you would keep the troops longer than Baghdad would, have arms well and truly in the state's hand, and protection and
        return as the main thing. On Iran you would sign a good deal, and others must answer for it. Reform you favour where it does not
        touch the provinces' contracts.

        What others do not know is that some of you can be won over, and not at a high price, because you have been poor and alone for long.
        The blocs that lean to Tehran have offered the speaker, more than once, votes for his bench and a free hand in Anbar, against a
        quorum on the day when it is needed. January's absence was courage, and it was also that two of you could not agree on a price.
        Should Washington and Baghdad both forget you again, next time enough of you may be in their seats for a vote that binds. Nothing
        would hurt your people more, and you know it.

        Between you there is little love: old Mosul families against the new man of Anbar, a former governor under sanctions who buys seats,
        sheikhs whose tribes no longer listen. To speak openly for American soldiers costs: a car, a cousin, a contract. You do it anyway
        when asked properly, and are rarely asked.

        You know more of ISIS than you say, as everybody does in whose villages it asks for tea. It is weaker than in 2013 and follows the
        same path: prisons, a few officers' stupidities, young men without work in destroyed streets. Support from the air and through
        intelligence matters more against it than how many foreigners sit in bases.

        Relations: Washington, hope with a grievance; the prime minister, the best in years; Erbil, ally; the PMF, they are in your house;
        Tehran, bitter and negotiable; the Gulf, cousins who send delegations; the displaced, your duty and your numbers.

        By the end of 2021, success would be: Jurf open or paid for; most camps closed because people went home, not because lorries came;
        militias out of three towns; a seat at whatever table is the main one; coalition aircraft still overhead; and an election in which
        Mosul voted.
    .members = Speaker of parliament and Sunni lists; Governors and councils of Anbar, Nineveh, Salah al-Din; Tribal leaders

actor-minorities = Minorities and the displaced
    .about =
        Christians, Yazidis and other minorities, and 1.39 million people who cannot go home or dare not. Want safety first, then home, then
        a say; if they get none of it, they leave.
    .brief =
        You are those for whom Iraq was a promise of safety that was not kept: Christians of the Nineveh Plains, whose churches spoke Syriac
        before there was Arabic here; Yazidis of Sinjar; Shabak, Turkmen, Kaka'i, Mandaeans; and, of every faith, the 1.39 million people
        who have been driven from home and are not back. You do not have one voice. The patriarch, the Yazidi council, a Nobel laureate, a
        camp committee and a member for one of the quota seats speak for parts of you.

        In August 2014 ISIS came to Sinjar. The men who were to guard it withdrew in the night. Thousands were killed, thousands of women
        and children were enslaved, and near three thousand are still missing. A commission of the United Nations has called it genocide. On
        the plains 120,000 Christians left for Erbil in one night. Both places have been free of ISIS for years; fewer than half of the
        Yazidis have returned, and of the Christians many went on to Australia. Some 266,000 of the displaced come from Sinjar alone.

        Why do you not go home? Because the house is rubble and may be mined. Because there is no mayor, or there are two. In Sinjar the
        PMF, a militia close to the PKK and what Baghdad and Erbil send hold a checkpoint each, and Turkish aircraft bomb now and then. On
        the plains a brigade of the PMF sits on the road and decides who buys land. Because those who did it have neighbours who are still
        there, and because no court has tried anybody for the crime by its name. Of those displaced in the years of ISIS more than three in
        four have returned; you who remain are the ones for whom it is hardest.

        Whom you face: a government of good words; Washington, which speaks of you at home and has paid for some schools and wells; Erbil
        and Baghdad, each of which claims your land and leaves it to the other; armed groups; local mayors' quarrels; ISIS in the hills.
        People everywhere are on your side until there is something to pay.

        At the dialogue you are a paragraph. It can be a good one: local police raised from yourselves, one mayor, compensation that is
        paid, mines cleared, and people watching whether it happens. You can appeal to both capitals and to the world, go home and find out
        whether it is safe, or leave for good.
    .private =
        Safety comes first, home second, a say third. You want arms out of the hands of those who hold your roads more than almost anybody
        does, and on protection and return there is nothing that you would trade. You would rather have foreign soldiers within a day's
        reach than not. About Iran, energy and elections you have views, and nobody whose view counts would act on them.

        What the others do not know: many of you have decided to go and have not said so. Families keep a place on a list in Germany or
        Australia and a key to a house in Bashiqa. Each that leaves makes the next one's return less likely: a village needs its baker and
        its priest. The leaders, religious and other, plead for return in public and have sent their children abroad. If this year passes as
        the last did, that will be the answer.

        You have been used. Each of the armed powers on your land has raised a unit from among you, with a flag and salaries, and those sons
        will have to be either paid by somebody else or buried. Not every Yazidi wants the militia from the north to leave, since it opened
        the way off the mountain when others had run. Not every Christian would have the brigade of the plains replaced by Peshmerga. A deal
        between Baghdad and Erbil over your heads would be welcomed in the capitals, and might not be carried out by anybody.

        Appeals work slowly and do work: money for mines and mayors comes when an ambassador asks about it twice. Going home while arms are
        loose and ISIS is strong is a trial that may end badly, and news of one killed shepherd empties three villages. When it goes well,
        others follow.

        Among yourselves: the displaced Sunnis in the camps next to yours, many of whom lost as much, and some of whom you hold guilty. You
        are asked to live beside them again. Some could, if those who are guilty were tried as such and the missing looked for.

        Relations: Washington, warmly, with the knowledge that you are a cause there and not a constituency; Baghdad, neither here nor there
        (the displaced are bitterer than the Christians); the PMF, fear; Erbil, shelter and 2014; ISIS, no word; each other, a good deal of
        rivalry for the same grants.

        By the end of 2021, success would be: one administration in Sinjar that people recognise; some tens of thousands home there and
        still home a year later; a local force in which your own serve under the state; a law for the survivors; fewer names on the lists of
        those who leave. It would not take much money. It would take somebody to insist.
    .members = Christian communities of the Nineveh Plains; Yazidis of Sinjar; Internally displaced people

actor-civil_society = Courts, media and civil society
    .about =
        Judges as far as they act on their own, journalists, lawyers, monitors and organisations, whom no party owns and several threaten.
        Want accountability, and to live to see it.
    .brief =
        You are those who hold to account: judges as far as they act on their own; journalists of the few outlets that no party owns, and a
        few brave ones in those that are owned; lawyers who sit with detainees' mothers; monitors of elections, budgets and prisons; women's
        groups, documentarists, bloggers with more followers than a ministry. The United Nations mission and a number of donors back you,
        which helps you to pay the rent and is held against you.

        There is a constitution that protects you and men on motorcycles who do not read it. Since October colleagues have been shot in
        their cars in Basra, taken from their doorsteps in Baghdad, and called by name on channels of the armed groups. Stations have been
        stormed, licences suspended (an international agency lost its own for weeks in April over a report on the virus), laws on cybercrime
        drafted. Some of you have moved to Erbil or Amman. Hardly any of these cases has led to an arrest, and to your knowledge none to a
        sentence.

        You counted the dead when the state stopped telling. Your lists are what any trial will start from. You know which ministry's
        contracts went to whose brother-in-law, and what the word "investment commission" means in Nineveh. You have more allies than you
        can name, in courts, banks and barracks, who send an envelope.

        The new prime minister was a journalist once and an archivist of Saddam's crimes; he knows the work. He has promised to protect you
        and to tell what happened in the squares. You will report on that also. The pollster who finds that 64 in 100 like him found 36 for
        his predecessor's first month.

        Whom you face: armed groups who do not like to be photographed; parties; colleagues on the bench who are brave at times and at
        others on the telephone; security forces who may be asked to guard you; protesters who are your friends and readers; foreign
        embassies who invite you to consultations and send their own summary.

        What the talks could bring for you: reform that can be measured; an election law, and a commission that lets you watch the count;
        the state's hand on arms, without which there is no free press; exchange of scholars and archives; and the habit that Iraqis other
        than the cabinet are asked. You can monitor the government, expose those who kill and those who steal, bring cases to court, bring
        street and state into one room, or lie low and live.
    .private =
        You want accountability, and to live to see it. Reform stands first among the issues; then arms under the state, and protection for
        those who have none; then schools and archives, for yours is a long war. The presence of foreign troops is to you a subject for
        others, and Iran's role likewise, save where it wears a mask and asks for your address. You want the young not to give up.

        What others do not know: most of what you know you have not published. There is a file on who ordered the snipers to the roof in
        October, with three names on it, two of them in office. There are two witnesses. Publishing would ask more of them than anybody has
        the right to ask while the state cannot guard a door. If the prime minister arrested one man for one killing, and held him, the
        second witness would speak, and there is a judge who would sign. Without that the file stays in another country.

        You are few. Of the organisations in the donors' lists one in three exists on paper, one belongs to a party, and one does the work.
        The outlets pay late. Those with families censor themselves, by a rule that each keeps to himself: about this commander yes, about
        that one no. In a bad month all of you do, and it looks from outside like calm.

        What you do best is dangerous in one way and dull in another. To expose hurts those who deserve it, and each time makes you weaker,
        since somebody pays. To monitor is slow and adds up. To bring protesters and officials into a room, under the prime minister's eye
        and off the record, has worked twice, and it has kept people from dying; both sides then said that you had been used by the other.
        To lie low is no shame.

        Relations: the protesters, your own; the prime minister, sympathy with a notebook in hand; parliament, clients of your inquiries,
        some of them sources; the PMF, some fear for each day and some respect for those among them who talk; Washington, useful and unwise
        to be seen with; Tehran's embassy, reads you closely; the United Nations, protects by noticing; Najaf, listens to what you count.

        By the end of 2021, success would be: a killer sentenced by name; a count of votes that you could watch from the box to the sum; a
        budget published in a form that can be added up; no colleague on the list who was not there today; and a few thousand young people
        who have learnt how this is done. You would accept, as second best, that all of you are still at it.
    .members =
        High Judicial Council and the judges beneath it; Independent media; Rights organisations and election monitors; UN assistance mission and donors, as their backers

actor-private_sector = Private sector
    .about =
        Iraqi companies, and U.S. and other foreign ones that would come if it were safe and worth it. Want contracts that hold,
        electricity, banks that work, and quiet.
    .brief =
        You are business in Iraq and business that would come: family firms in Baghdad, Basra, Erbil and Mosul; chambers of commerce;
        private banks; contractors who are owed for the last three governments' bridges; and American and other foreign companies, in energy
        above all, whose names the two governments like to mention together. You employ perhaps half of those who work, mostly without
        papers. The state pays the rest.

        It is a country with a good market and bad rules. Forty million people, most of them young, who want telephones, flats, medicine,
        and electricity that stays. Oil pays for nearly everything, and in April it brought 1.4 billion dollars where last year a bad month
        brought six. The state owes arrears, salaries come late, shops feel it within the week, and the virus has shut them besides. The
        power stations burn Iranian gas under American waivers; beside its wells Iraq burns off gas of its own, for want of the plant that
        your foreign members could build in three years once somebody signs and pays.

        What stands in the way is known to every student. A container can wait longer between the quay at Umm Qasr and the gate than it took
        from China to the quay. A company needs a year to register and a cousin to be paid. Land belongs to five offices. Courts are honest
        or quick. The dinar is changed at a window at which some stand nearer than others. At the crossings men with badges of several kinds
        ask for money, and along the roads others. Banks that lend do so to those who own them. And in January, after the strike at the
        airport, Americans who work on the oil fields flew home; the insurance has not come down since.

        Whom you face: a finance minister who speaks as you do and has no majority; parties whose economic committees are your competitors;
        armed groups with contracts; Washington, which offers advisers and would like to see American turbines bought; Iran, whose goods are
        cheap and near, and which many of you sell; Gulf investors and a line of pylons that has been promised since long; Chinese firms
        that build first and talk afterwards.

        On the table: trade and investment, energy, banking and visas, quiet. Nobody has a chair for you, although all of them say that you
        matter. You can invest and hire, wait, or press for better rules.
    .private =
        You want contracts that hold, and quiet. Of all the issues trade is yours, and next to it that somebody keeps Washington and Tehran
        from shooting across your sites. You do not mind Iran, and prefer it as a supplier among others: cheap tiles, gas for now, pilgrims
        who buy. Let the talks leave it out. Foreign troops you consider as a foreign manager does the fire brigade. Arms under the state
        would save you a tenth of turnover.

        What others do not know: you are not one sector. A few hundred families have done very well out of things as they are, through the
        currency window, import licences for what others may not import, and contracts that were never meant to be finished. They sit in the
        chambers, sign the letters for reform, and ring up a member of parliament when it comes near. The ones who make things are younger,
        smaller and not in the room.

        The foreign companies' intentions are softer than their press releases. More than one of them has asked itself this spring why it is
        still here. What would bring them is dull: a law on arbitration that a judge will apply, a visa in a week, a payment guarantee from
        Washington's lending agencies, electricity tariffs that somebody collects. What would send them away is one abduction. They wait for
        others to go first.

        Money is abroad. Iraqis hold tens of billions in Amman, Dubai, Beirut (what is left of it there) and London. A year of quiet would
        bring some home and with it more work than any aid; nobody among you will say so for fear of being asked to begin.

        You pay. At most sites there is an arrangement with whoever holds the road, entered as catering. It is against the law of at least
        two countries. If sanctions are tightened on men with whom you have arrangements, some of you will be in trouble in New York, and
        know it.

        Relations: the prime minister, well liked, his promises discounted; the finance minister, one of you; parliament, the partner whom
        one does not choose; the PMF, a cost; Washington, hope and compliance officers; Tehran, customers; the protesters, your employees'
        children, and right; Erbil, where the office is.

        By the end of 2021, success would be: three large contracts signed and, which is more, begun; a bank through which an ordinary firm
        can pay a supplier abroad; a customs gate with one window; power in August; your people alive; and a good reason to bring the money
        home. If not, you will have waited, as you did the last time.
    .members = Iraqi companies and chambers of commerce; U.S. energy and infrastructure companies; Banks

actor-isis = ISIS
    .about =
        What is left of the Islamic State in Iraq: cells in mountains, valleys and the belts of the disputed territories. Waits for the
        others to fall out, and for foreign support to Iraqi forces to end.
    .brief =
        You play what is left of the Islamic State in Iraq. The role is here because leaving it out would make everybody else's choices look
        safer than they are. It is to be played as an analyst would, coldly: by what the organisation has done and can do, without its
        slogans and without its pictures. Ask at every turn what the others' quarrels make possible.

        The organisation lost its last town in Iraq late in 2017, its last village in Syria in March 2019, and its leader in October 2019.
        It has by common estimates some thousands of men in both countries, fewer of them under arms at any one time, money from extortion
        and from what was buried, and prisons full of followers who wait. It has gone back to what it did between 2008 and 2012: small
        groups in places that nobody quite holds, the Hamrin hills, the river groves of Diyala, the desert of Anbar, the Makhmur mountains,
        the belt of land that Baghdad and Erbil dispute.

        By the count of one research centre it made 1,470 attacks in 2018, 1,669 in 2019, and 566 in the first three months of 2020; in
        April and May, the weeks about Ramadan, it was back at the pace of 2018. Most are ambushes and bombs on country roads, shots at
        village heads and officials, fields and power lines burnt. Its victims are nearly all Iraqis, and most of them Sunni Arabs, in whose
        name it claims to act.

        What holds it down: Iraqi forces, the counter-terrorism service above all; Kurdish and tribal fighters; PMF units in places;
        intelligence and aircraft of the coalition, without which many raids would find empty huts; and people who have lived under it and
        would not again. What lets it grow: gaps between forces that distrust one another; troubles that draw the army into the cities;
        support from abroad that pauses or ends; camps and prisons in which nobody's case is heard; militias in towns that hate them; a
        state that fails.

        It sits at no table, and cares for nothing that is discussed there. What it can do in a month is wage its insurgency, stake scarce
        men on an attack with many dead in a city, or rebuild in hiding. Whoever plays it does not speak to the other teams; facilitators
        may let the role be read by staff.
    .private =
        What the organisation is judged to want: to survive as one; to wear down local authority until nobody dares to govern a village at
        night; to free prisoners, who are its officers of tomorrow; to bring Sunnis and the state, and Shia and Sunnis, to blows again; and
        to have foreign support to Iraqi forces end. The last is worth more to it than any attack of its own. It has learnt from 2011: what
        came after the foreigners left was an army that decayed and a government that pursued its opponents, and on that it rose.

        What others may not see. Troop numbers as such mean little to it. It watches whether aircraft still circle, whether raids still know
        where to go, whether trainers come back. When they do not, it moves from hills into villages within a season. It has time, and its
        horizon is longer than a cabinet's; most months the best it can do is to be unheard of, to recruit, to collect and to store. A large
        attack in a city is a gamble with people whom it cannot replace. If it succeeds, trust in the government falls and names are made;
        if it fails, a network of years is rolled up. It is likelier to try when it has grown, and for an occasion when the others quarrel.

        Its weaknesses are many. Its new leader has hardly been seen or heard. Local commanders live as bandits do and are told on as
        bandits are. The young whom it once drew have other angers now, and in the squares of October nobody asked for it. Sunni towns want
        houses and work. Each return of displaced families under a police that is their own takes a place away from it; each village emptied
        gives one back. Joint posts of army and Peshmerga in the gaps would hurt it more than a hundred air strikes in the hills.

        It hates all alike and ranks them by use: the army and its Sunni helpers first; the PMF, whose revenge on villagers it tries to
        provoke; the Kurds; minorities, against whom its crimes have been greatest. The Americans it would rather see leave than kill. The
        quarrel between Washington and Tehran costs it nothing. Bloodshed between state and protesters it welcomes, for it draws forces
        away.

        By the end of 2021 it would count as success, in its own terms: some districts in which the state rules by day only; one large jail
        opened; support to Iraqi forces cut off; a government that fell. For everybody else the measure is that it should be poorer, and
        that nobody should have had reason to think of it.
    .members = Cells in Diyala, Kirkuk, Salah al-Din, Nineveh and Anbar

## Issues

issue-troops = Troop presence and its terms
    .about =
        Whether foreign troops stay, how many, and under which rules. For many Iraqis, on either side of the question, it is the measure of
        the whole dialogue.
    .low = the last foreign soldier gone
    .high = troops with no date to leave
issue-arms = State control of arms
    .about = What Baghdad undertakes to do about arms that do not answer to it, within the PMF and beside them.
    .low = armed groups a law unto themselves
    .high = arms under the state alone
issue-deconfliction = U.S.–Iran deconfliction
    .about = Whether Washington and Tehran have a way to keep an incident in Iraq from growing into more, and whether they use it.
    .low = no word before the next shot
    .high = a channel in use
issue-iran_role = Iran's place in the talks
    .about = How far the dialogue is about Iran, and commits Iraq for or against it.
    .low = an agreement that leaves Iran out
    .high = an Iraq committed against Iran
issue-channels = Channels for Iran's interests
    .about = Ways that Iraq can accept for what its neighbour may fairly want: a quiet border, pilgrimage and culture, trade.
    .low = Iran shut out of Iraq
    .high = Iran's fair interests served in the open
issue-energy = Energy independence
    .about = Iraq's reliance on Iranian gas and power, under U.S. sanctions waivers of 30 to 120 days at a time.
    .low = power that hangs on Iranian gas
    .high = power from many sources
issue-trade = Trade and investment
    .about = What business the two countries do with each other, and what it takes for companies to come.
    .low = hardly any business
    .high = trade that both countries feel
issue-reform = Reform and early elections
    .about = Economic reform, the election law, and an early election that is fair.
    .low = the old order of shares
    .high = reform and a fair early vote
issue-minorities = Minorities and the displaced
    .about = Protection of Christians, Yazidis and others, and the return of 1.39 million displaced people of every faith.
    .low = neglect
    .high = protection, and a way home
issue-culture = Education, heritage and culture
    .about = Universities, scholarships, archives, antiquities: the quiet track of the framework agreement of 2008.
    .low = closed doors
    .high = a lively exchange
issue-assistance = Security assistance
    .about =
        Training, intelligence, air support and equipment for Iraqi and Kurdish forces, apart from the number of troops: what would go on if
        they went.
    .low = help that ends with the troops
    .high = help that lasts, whoever stays
issue-humanitarian = Humanitarian and pandemic help
    .about = Tests, clinics, cash and food for those whom the pandemic, the oil price and displacement have hit at once.
    .low = those hit hardest left to others
    .high = help that reaches every province

## Choices

choice-us-engage_broad = engage beyond the prime minister
    .about =
        Consult parliament, Erbil, Sunni leaders, minorities, civil society and business, and not the cabinet alone. Slow, and what is
        agreed then has more than one pair of legs.
choice-us-back_pm = back the prime minister
    .about = Put political weight behind the prime minister: visits, praise, public credit. It strengthens him, and marks him.
choice-us-pressure_iran = press Iran with sanctions
    .about =
        Tighten sanctions, so as to cut what Tehran can spend on its reach into Iraq. Iraqis will feel some of
        it.
choice-us-strike = strike armed groups
    .about =
        Answer attacks with air strikes on the groups held responsible, their leaders or their stores, on Iraqi soil and without its leave.
choice-us-ultimatum = threaten to strike and to downgrade
    .about =
        Tell those who fire that they will be struck if they go on, and Baghdad that embassy, troops and waivers hang on it. Once said, it has
        to be meant.
choice-us-train_forces = train and assist Iraqi forces
    .about = Advise, equip, share intelligence with and fly cover for the army, the counter-terrorism service and the Peshmerga.
choice-us-aid_economy = help economy and services
    .about = Bring money, advisers, energy and health projects and pandemic relief, through the state and visible to Iraqis.
choice-us-support_returns = help minorities and the displaced
    .about =
        Pay for rebuilding, demining and mayors' offices in Sinjar and on the Nineveh Plains, and insist on protection for those who go
        home.
choice-us-drawdown = reduce troops by agreement
    .about = Hand over bases and bring some troops home in good order, as agreed with Baghdad, with support to Iraqi forces kept.
choice-us-end_support = cut troops and support abruptly
    .about = Pull out troops, trainers and intelligence at short notice, whatever Baghdad says.
choice-us-quiet_channel = open a quiet channel to Tehran
    .about = Pass messages through third parties, so that an incident in Iraq need not become a war. Nobody is to know, and Tehran will.
choice-us-engage_parliament = work with parliament and its blocs
    .about = Sit down with the speaker, the committees and the lists, those that voted against the troops among them.
choice-us-engage_regions = work with Erbil and the Sunni provinces
    .about = Mend what the referendum and the years after ISIS left behind, with Erbil, the speaker's bloc and the governors.
choice-us-engage_society = work with courts, media, civil society and business
    .about = Give time and programmes to judges, journalists, universities and chambers of commerce, who outlast cabinets.
choice-us-prepare_round = prepare the next round
    .about = Let working groups on security, economy, health and culture meet, and agree on texts before ministers do.
choice-us-postpone_round = put off the next round
    .about = Let the date slip until Baghdad has shown more, or until there is time for it in Washington.
choice-us-break_off = suspend the talks
    .about = Call the delegation home, and leave what was agreed in the drawer.
choice-us-sanction_groups = put sanctions on militia leaders
    .about = Name commanders and the politicians who profit with them, freeze what they own, and close the dollar to them.
choice-us-long_waiver = grant a long energy waiver
    .about = Let Iraq pay for Iranian gas and power for another 120 days, as in May, and give it time to find other suppliers.
choice-us-short_waiver = cut the energy waiver to 30 days
    .about = Renew it by the month, as in March and April, so that every month is a test of Baghdad's will.
choice-us-aid_governance = help reform and the vote
    .about = Send advisers on budgets, banks and courts, and pay for the United Nations to help the electoral commission.
choice-us-aid_health = send humanitarian and pandemic help
    .about = Tests, ventilators, cash for camps and clinics, handed over where people see it and not in Baghdad alone.
choice-us-hand_over_bases = hand over bases
    .about = Give further bases to Iraqi forces and gather the troops in fewer, safer ones.

choice-iran-back_attacks = order attacks by proxy
    .about = Let allied groups fire on American targets, and supply them. It can be denied, and is meant to be understood.
choice-iran-restrain = restrain its allies
    .about = Ask the groups to hold their fire while Baghdad and Washington talk; most will, for a time.
choice-iran-meddle = work Baghdad's factions
    .about = Use friends in parliament and ministries to keep the prime minister weak and the agreement hollow.
choice-iran-econ_ties = deepen trade with Iraq
    .about = Sell gas, power and goods, and tie Iraqi traders and ministries to Iran as one ties neighbours: by what they need.
choice-iran-use_channels = pursue its interests openly
    .about = Settle border security, pilgrimage, culture and trade by state, private and communal channels that Iraq can accept.
choice-iran-squeeze_energy = cut gas and power
    .about = Cut exports of gas and power when Iraq needs them most, citing bills that are indeed unpaid.
choice-iran-close_crossings = squeeze trade and pilgrimage
    .about = Close crossings to trucks and pilgrims, for the pandemic or some other reason, until Baghdad has understood.
choice-iran-rank_and_file = work at the rank and file
    .about = Reach fighters, tribes, clerics and clinics directly, with pay, goods and visits, while capitals talk.
choice-iran-back_channel = answer through go-betweens
    .about = Let Baghdad, Muscat or Bern carry word that an incident in Iraq need not become a war.

choice-baghdad-mediate = mediate between its two partners
    .about = Carry messages between Washington and Tehran, and ask of both that Iraq not be their battlefield.
choice-baghdad-rein_in = discipline armed groups
    .about = Arrest those who fire rockets, search their stores, and hold on to the prisoners when their friends come to the gate.
choice-baghdad-embrace = embrace the PMF
    .about = Honour the PMF as a force of the state, pay it, and bring its fighters under orders step by step.
choice-baghdad-reform_push = push economic reform
    .about = Send parliament a reform plan and a budget that cut into what the parties live on.
choice-baghdad-deliver_services = deliver services
    .about = Pay salaries, keep the power on, fight the pandemic, put people to work.
choice-baghdad-call_elections = call early elections
    .about = Set a date, fund the commission, and go before the voters ahead of time. It buys trust on credit.
choice-baghdad-crackdown = clear the squares by force
    .about = End sit-ins and marches with arrests, tear gas and live fire, in the name of order.
choice-baghdad-consult = consult broadly at home
    .about = Bring blocs, Erbil, provinces, protesters, civil society and business into what is to be agreed with Washington.
choice-baghdad-court_us = lean towards Washington
    .about = Side visibly with the United States on energy, banking and security.
choice-baghdad-court_iran = lean towards Tehran
    .about = Side visibly with Iran on energy, banking and the way out for foreign troops.
choice-baghdad-balance = balance with the neighbours
    .about = Go to Riyadh, Amman, Ankara and Kuwait for power lines, credit and company, so that Iraq depends on nobody.
choice-baghdad-prepare_round = prepare the next round
    .about = Bring ministries to one position and have the papers ready before the delegations meet.
choice-baghdad-postpone_round = put off the next round
    .about = Ask for time, because parliament or Tehran would not bear a round just now.
choice-baghdad-release = let the prisoners go
    .about = Hand those arrested over to the PMF's own courts, and call it justice taking its course.
choice-baghdad-pass_budget = bring the budget to a vote
    .about = Put the overdue budget, or a law to borrow without one, before a parliament that would rather share than cut.
choice-baghdad-reshuffle = reshuffle the cabinet
    .about = Give up ministers whom the blocs dislike, or the street, and buy some quiet with their chairs.
choice-baghdad-clear_isis = go after ISIS
    .about = Send army and counter-terrorism service through the valleys and belts where its cells live, and stay there.
choice-baghdad-protect_minorities = protect minorities and returns
    .about = Put police, mayors and money into Sinjar and the Nineveh Plains, and take militias out of them.
choice-baghdad-deal_with_erbil = strike a deal with Erbil
    .about = Pay the region's share against its oil and customs, and close the gaps between army and Peshmerga.
choice-baghdad-prepare_vote = prepare the vote
    .about = Fund the commission, register voters by fingerprint, invite observers, and leave no excuse for delay.
choice-baghdad-restraint = restrain the security forces
    .about = Take live rounds from the squares, count the dead, and open files on who shot.

choice-parliament-back_gov = back the government
    .about = Carry the cabinet's bills and defend it in public.
choice-parliament-obstruct = obstruct the government
    .about = Withhold quorum and budget, summon ministers, and see to it that the prime minister does not succeed alone.
choice-parliament-expel_us = vote to expel foreign troops
    .about = Move from January's request to a law that binds the government to end the foreign presence.
choice-parliament-pass_law = pass reform and election laws
    .about = Finish the election law and its districts, and the bills that reform needs.
choice-parliament-patronage = share out the spoils
    .about = Fill posts and contracts by party share, as ever, so that nobody has a reason to leave the house.
choice-parliament-delay_vote = put off the early vote
    .about = Leave the districts undrawn and the court unfilled, so that no early election can be held.
choice-parliament-no_confidence = move against the prime minister
    .about = Collect signatures, summon him, and find out whether a majority can be had for a fall.

choice-pmf-rockets = fire on U.S. targets
    .about =
        Rockets on bases and embassy and bombs on convoys, under names that nobody has heard before; resistance to an occupier, those who
        fire would say.
choice-pmf-truce = hold fire
    .about = Hold fire, on the condition that withdrawal is talked about.
choice-pmf-integrate = accept the state's command
    .about = Take ranks, uniforms, orders and salaries from the state, and let some units be merged.
choice-pmf-entrench = entrench in the economy
    .about = Take over crossings, checkpoints and contracts, as a force does that has to feed its own.
choice-pmf-politics = press the case in politics
    .about = Campaign and bargain in parliament for office, budget and withdrawal.
choice-pmf-intimidate = intimidate activists
    .about = Threaten, abduct and kill those who organise or write. Nobody will claim it.
choice-pmf-declare_truce = announce a truce
    .about = Declare in public that fire will be held, on condition that foreign troops leave by a date.
choice-pmf-break_truce = break the truce
    .about = Call it off, and let the first salvo say so.
choice-pmf-storm_zone = march on the Green Zone
    .about = Drive armed convoys and crowds to the gates of the state, or of the embassy as on New Year's Eve, to have their men back.

choice-protesters-mobilise = return to the streets
    .about = Fill squares and block roads until something changes.
choice-protesters-organise = organise for politics
    .about = Build lists, networks and local groups that can outlast the squares.
choice-protesters-talk = talk with the government
    .about = Send delegates to the prime minister with demands and dates, at the risk of being called his.
choice-protesters-radicalise = turn to confrontation
    .about = Storm offices, burn party headquarters, answer force with force.

choice-sadr-back_reform = back the prime minister's reforms
    .about = Lend the list's votes to the cabinet's reforms, and take a share of the credit.
choice-sadr-rally_anti_us = rally against foreign troops
    .about = March the movement's followers for a full withdrawal, under the flag of Iraq alone.
choice-sadr-break_protests = break up the sit-ins
    .about = Send followers into the squares to clear those who sit there, and call it protecting the movement from itself.
choice-sadr-campaign = campaign for the vote
    .about = Turn a disciplined following into seats, once an election is called.
choice-sadr-withdraw_support = withdraw support from the cabinet
    .about = Call the movement's members and officials out of the government, and its street with them.

choice-marjaiya-urge_elections = call for fair elections
    .about = Let it be said from the shrine that the way out leads through an early, free vote.
choice-marjaiya-rebuke_militias = rebuke arms outside the state
    .about = Say in public that nobody but the state may bear arms, and that the call of 2014 is no licence.
choice-marjaiya-endorse_pm = endorse the prime minister's course
    .about = Let it be known, in few words, that the government deserves a chance.
choice-marjaiya-calm = call for calm
    .about = Ask protesters and security forces alike to shed no blood.
choice-marjaiya-turn_away = turn away from the government
    .about = Ask parliament from the pulpit to reconsider its choice. In November the prime minister resigned the same day.

choice-krg-budget_deal = seek a budget deal
    .about = Trade oil and customs revenue against a share of the budget that is really paid.
choice-krg-lobby_us = ask Washington to stay
    .about = Make the case for troops and partnership, in Washington and in Baghdad.
choice-krg-assert_autonomy = assert its autonomy
    .about = Sell oil, hold crossings and disputed ground on the Region's own account, as its reading of the constitution allows.
choice-krg-fight_isis = fight ISIS with the Peshmerga
    .about = Close the gaps in the disputed territories with the Peshmerga, together with the army where that can be had.
choice-krg-boycott = stay away from votes against the troops
    .about = Keep its members out of the chamber, as in January and under the same pressure, so that no vote binds.

choice-sunni-back_gov = back the government
    .about = Carry the cabinet in parliament in return for rebuilding.
choice-sunni-support_us = speak for the U.S. presence
    .about = Say openly that withdrawal would come at Sunni expense, and bear what follows.
choice-sunni-deal_with_blocs = bargain with Iran-leaning blocs
    .about = Trade votes for posts and provinces with those who have them to give.
choice-sunni-demand_returns = demand return and rebuilding
    .about = Press for the displaced to come home, for the missing to be found, and for militias to leave the towns.
choice-sunni-boycott = stay away from votes against the troops
    .about = Keep its members out of the chamber, as in January and under the same pressure, so that no vote binds.

choice-minorities-lobby = appeal to Washington and Baghdad
    .about = Carry the case for protection to both capitals, and to churches and parliaments abroad.
choice-minorities-return_home = return to their towns
    .about = Go home and rebuild, and find out whether it is safe.
choice-minorities-leave = leave for good
    .about = Give up on return, and emigrate while it is possible.
choice-minorities-protect_themselves = raise local police and guards
    .about = Ask for their own police, and where none comes keep their own guard, with whoever gives them arms.

choice-civil_society-monitor = monitor the government
    .about = Track budgets, promises and trials, and publish what was kept.
choice-civil_society-expose = expose abuses
    .about = Name those who kill and those who steal, with papers and at some risk.
choice-civil_society-bridge = bridge street and state
    .about = Bring protesters and officials into one room, and keep the door closed while they talk.
choice-civil_society-lie_low = lie low
    .about = Stay alive: leave town, stop writing, wait.
choice-civil_society-prosecute = bring cases to court
    .about = Judges take up the files that lie there: killed protesters, stolen money, men held for firing rockets.

choice-private_sector-invest = invest and hire
    .about = Sign, build and employ, where contracts hold and roads are safe.
choice-private_sector-wait = wait and see
    .about = Keep money abroad and staff at home until it is clearer which way things go.
choice-private_sector-lobby = ask for better rules
    .about = Press for banking, visas, courts and customs that a company can work with.
choice-private_sector-power_deals = sign for gas and power
    .about = Capture gas that is flared, build lines to the neighbours, mend turbines: work that takes years and pays.

choice-isis-insurgency = wage insurgency
    .about = Ambushes, killings of village elders, burnt fields, bombs on country roads.
choice-isis-spectacular = attempt a mass-casualty attack
    .about = Stake scarce people on one blow with many dead in a city; it may fail and undo years of hiding.
choice-isis-rebuild = rebuild in hiding
    .about = Recruit, extort, store and wait, unseen.
choice-isis-raid_villages = raid villages and camps
    .about = Burn fields, kill elders and returnees, and drive out again those who came home.

## Dialogues

dialogue-strategic = Strategic dialogue
    .about = Talks under the Strategic Framework Agreement of 2008 on politics, security, economy and culture.

agenda-strategic-mixed = Something of everything
    .about = Troops, arms and trade first, and most other subjects for a while: what the two governments can agree to call an agenda.
agenda-strategic-iran_driven = Iran first
    .about = Iran's place, arms and energy lead; Iraq's own concerns are what time is left for.
agenda-strategic-iraq_centric = Iraq first
    .about = Trade, reform and quiet between the neighbours lead; Iran is spoken of where it cannot be avoided.
agenda-strategic-iraq_centric_plus_channels = Iraq first, with doors for Iran
    .about = As Iraq first, and time is given to ways in which Iran's fair interests can be served.
agenda-strategic-iraq_centric_no_channels = Iraq first, and nothing for Iran
    .about = As Iraq first, with the doors for Iran left out altogether.
posture-strategic-press = press hard
posture-strategic-trade = give and take
posture-strategic-concede = concede
posture-strategic-stall = play for time

## Events

event-confrontation = Open confrontation between the U.S. and Iran
    .about =
        BAGHDAD, ERBIL – A deadly attack has been answered, and the answer answered. American aircraft and Iranian missiles are in action
        over Iraq; airports are shut, and the government appeals to both to stop.
event-collapse = Government falls
    .about =
        BAGHDAD – The prime minister is out of office or out of reach. Ministries wait for orders, units stay in barracks or choose sides,
        and the blocs cannot agree on who should be asked next.
event-mass_casualty_attack = Rockets kill foreign troops
    .about =
        BAGHDAD – Rockets hit a base of Iraqi and coalition forces at night and killed several foreign soldiers, as at Taji in March 2020.
        The launcher was found on an abandoned lorry; a group unknown until today claims it.
    .again =
        ERBIL – Rockets came down among the barracks of the coalition before dawn; some soldiers are dead and others flown out. Two tubes were
        left loaded on a lorry that nobody claims.

        TAJI – Rockets fell on a base north of Baghdad and killed soldiers of the coalition. Washington names those it holds
        responsible; the groups deny it and praise the hand that did it.
event-assassination = Activist shot dead
    .about =
        BASRA – Gunmen on a motorcycle shot dead a well-known critic of the armed groups outside his home. A committee has been formed.
        Nobody has been arrested.
    .again =
        BAGHDAD – A researcher who wrote of the armed groups was shot at his door. Friends had asked him to leave; a minister came to the
        funeral and promised names.

        NASIRIYA – An organiser of the protests was killed in the street by men in a car without number plates. The police have opened a
        file, as they always do.
event-prison_break = ISIS prisoners escape
    .about =
        KIRKUK – Dozens of men held as members of ISIS are at large after a raid on their prison in the night. Officials speak of a bribe;
        villages nearby have set guards of their own.
    .again =
        BAQUBA – A van of prisoners was stopped on the road and its doors were opened. The drivers are under arrest, and some of those who
        were to stand trial are back in the hills.
event-soleimani_anniversary = Year's mourning for Soleimani and al-Muhandis
    .about =
        BAGHDAD – A year after the American strike near the airport crowds march for Soleimani and al-Muhandis. Speakers vow that the
        foreign forces will go; embassies have sent staff home, and aircraft circle.
event-new_administration = A new administration in Washington
    .about =
        WASHINGTON – The challenger has been sworn in. His advisers say that pressure on Iran will be reviewed and friends will be consulted
        first; in Baghdad and Tehran they wait to see what that means.
event-us_exit_pressure = Calls in Washington to bring the troops home
    .about =
        WASHINGTON – Members of both parties ask what the troops in Iraq are still there for, and who will be the last to be shot at. The
        Pentagon is said to have been asked for options.
    .again =
        WASHINGTON – The families of soldiers have been heard in a committee, and a bill would set a day for the troops to leave. The White
        House says that nothing is decided.
event-downgrade_executed = Washington carries out its threat
    .about =
        BAGHDAD – As threatened, the United States has emptied its embassy and is taking down the flag over its bases. The foreign ministry
        regrets it; armed groups celebrate; in Erbil and Ramadi people ask what comes next.
event-reconciliation_opening = Mediators bring the two sides to talk
    .about =
        MUSCAT – A message between Washington and Tehran has been carried and was not refused, diplomats say. Whether Oman, a European envoy
        or the United Nations carried it depends on whom one asks.
    .again =
        BERN – Swiss diplomats have carried a letter from one side and a question from the other. Neither capital confirms it, and neither
        denies it with much force.
event-voted_out = Parliament withdraws its confidence
    .about =
        BAGHDAD – A majority of the members has voted against the prime minister. He stays as caretaker until somebody has put together
        another government; no budget and no reform will come from him until then.
    .again =
        BAGHDAD – The members have voted the prime minister out. Who is to follow him is being asked in back rooms; as caretaker he may
        receive visitors, and ministries do what they did the week before.
event-prime_minister_resigns = The prime minister resigns
    .about =
        NAJAF, BAGHDAD – After the sermon in Najaf the prime minister has handed in his resignation. He remains as caretaker; the president
        has two weeks to name somebody, and has needed longer before.
    .again =
        BAGHDAD – The prime minister has gone the day after a sermon, and stays as caretaker. The squares cheer for an evening, and the
        parties begin to count.
event-government_formed = A government is formed
    .about =
        BAGHDAD – Parliament has confirmed a prime minister and most of a cabinet. Two ministries are still argued over; the rest took their
        oath before midnight.
    .again =
        BAGHDAD – A cabinet has been sworn in, with many of the old faces in new rooms. It has a majority, for now, and may put bills before
        the house.
event-date_set = A date for the elections is agreed
    .about =
        BAGHDAD – Government, parliament and the electoral commission have agreed on a day for the vote. Whether it can be kept depends on
        cards, courts and money.
event-elections_held = Early elections are held
    .about =
        BAGHDAD – Iraqis have voted ahead of time, with observers from the United Nations at many polling stations. Whether they voted
        freely is judged by who held the arms outside. The cabinet stays as caretaker until the new house has agreed on another.
event-cabinet_crisis = Cabinet crisis
    .about =
        BAGHDAD – Ministers have resigned, and the parties haggle over who follows. Whoever signs for Iraq this month may not be there to
        carry it out.
    .again =
        BAGHDAD – Two ministries are without ministers after a night of shouting in the cabinet, and their papers lie unsigned. The prime
        minister stays, with fewer round his table.
event-corruption_scandal = Corruption scandal
    .about =
        BAGHDAD – Papers shown on television trace the price of works that were paid for and never built. The names surprise nobody; that
        they are printed does.
    .again =
        BAGHDAD – A ledger of payments to a ministry's contractors has found its way to a newspaper. Two officials are on leave, and one is
        abroad.
event-heatwave_power_cuts = Fifty degrees and no electricity
    .about =
        BASRA – Fifty degrees in the shade and four hours of electricity a day. Crowds block the road to the port; the ministry speaks of
        unpaid gas, of lines blown up and of patience.
    .again =
        NASIRIYA – The hottest week of the year, and the lines from Iran carry nothing. Families sleep on roofs, and tyres burn before the
        governor's office.
event-chinese_aid = Chinese officials hand over masks in person
    .about =
        DIWANIYA – Chinese diplomats came in person to hand over masks and test kits, with cameras and a pledge of more. Local officials
        recalled no American visitor in months.
    .again =
        AMARA – A Chinese consul opened a clinic's new laboratory and stayed for tea with the governor. The test kits bear two flags.
event-gulf_power_link = Gulf states offer electricity and credit
    .about =
        RIYADH – Gulf states offer a power line to southern Iraq and credit for companies that invest there. Earlier offers came to little;
        this one has a route and a bank.
event-turkish_operation = Turkish jets and troops in the north
    .about =
        DOHUK – Turkish aircraft and commandos have struck at the PKK inside Iraq. Baghdad summoned the ambassador; shepherds and Yazidi
        families have left their villages.
    .again =
        SINJAR – Turkish drones have killed men whom Ankara counts to the PKK and neighbours to the town's guards. Baghdad protests; Erbil is
        silent.
event-invitation = Mr al-Kadhimi is asked to Washington
    .about =
        WASHINGTON – Mr al-Kadhimi has been asked to the White House for a week in late summer. Ministries on both sides are looking for
        something that can be signed there.
event-partners_leave = Coalition partners bring trainers home
    .about =
        PARIS, MADRID – France, Spain and others are bringing trainers home from Iraq, for the pandemic's sake or for good. They call it a
        pause.
    .again =
        COPENHAGEN – Some dozens of trainers of the coalition will not be replaced when their turn in Iraq is over. The army thanks them, and
        asks who will teach the next class.
event-nato_takes_over = NATO takes over part of the training
    .about =
        BRUSSELS – NATO is to widen its mission in Baghdad at Iraq's request and take over part of the training. Nobody used the word
        troops.
    .again =
        BRUSSELS – Officers of the alliance will teach at Iraq's staff college and advise two more ministries. They come in small numbers,
        and at Iraq's request, the communiqué says twice.
event-salaries_late = Salaries are paid late
    .about =
        BAGHDAD – Salaries and pensions are late. Oil does not cover the wage bill, the finance minister says; shopkeepers have stopped
        giving credit.
    .again =
        BAGHDAD – The wages of this month are put off into the next. Teachers have marched to the ministry, and there is talk of a loan that
        nobody wants to own.
event-hospitals_full = Hospitals are full
    .about =
        BAGHDAD, BASRA – Hospitals are full and oxygen is short. Families carry cylinders through the corridors, and nurses strike for
        masks.
    .again =
        MOSUL – Wards are turned over to the sick, and the sick outnumber the beds. A warehouse of masks was found, past its date.
event-camps_closed = Camps are closed in haste
    .about =
        HAMMAM AL-ALIL – Camps for the displaced are being closed within days. Buses take families to towns where some have no house and
        others no welcome.
    .again =
        HABBANIYA – The tents of a camp were taken down while people still lived in them. Aid workers learned of it from the families, and
        some of these sleep beside the road.
event-returns_organised = Families return in convoys
    .about =
        SINJAR – Some hundreds of displaced people have come home in convoys this week, with the United Nations and the governor's buses.
        Mines are marked, and one school is open.
    .again =
        TEL AFAR – Families have gone home with an escort. Neighbours brought bread; the police kept lists.
event-commission_not_ready = The electoral commission asks for more time
    .about =
        BAGHDAD – The electoral commission asks for more time. Cards are not printed, the law has holes, and the court that must certify the
        result lacks judges.
    .again =
        BAGHDAD – The commission has told parliament that registers and machines will not be ready when they were promised. Nobody in the
        chamber looked surprised.
event-observers_sent = The United Nations widen their help with the vote
    .about =
        NEW YORK – The United Nations will widen their help with Iraq's vote. The mission gets a stronger hand, and observers are promised
        for every province.
event-sadrists_quarrel = Al-Sadr's followers quarrel
    .about =
        BAGHDAD, NAJAF – Men who had marched under one picture came to blows over who speaks for the movement. An office was burnt; the
        sayyid tells all of them to go home.
    .again =
        BASRA – Two of al-Sadr's commanders have fallen out over a port's takings, and their men over the streets around it.
event-sistani_ill = The Grand Ayatollah is taken to hospital
    .about =
        NAJAF – Grand Ayatollah al-Sistani has been taken to hospital. His office speaks of a fall and asks for prayers; the country holds
        its breath, and some count heads.

## Indicators

indicator-tension = U.S.–Iran tension over Iraq
    .about = How close Washington and Tehran stand to open confrontation on Iraqi soil.
    .low = a working understanding
    .high = on the brink of war
indicator-attacks = Attacks on the U.S. presence
    .about = Rockets and roadside bombs against U.S., coalition and diplomatic targets.
    .low = none
    .high = several a week, with deaths
indicator-killings = Protesters and activists killed
    .about = Men and women killed around protests, counted one by one. At 63, thirty a month.
    .low = none
    .high = hundreds a month, as in the autumn of 2019
indicator-violence = Political violence
    .about = Violence other than attacks on the U.S. presence: against protesters and activists, among factions, by and against ISIS.
    .low = rare
    .high = widespread killing
indicator-insurgency = ISIS capability
    .about = What ISIS can do in Iraq: cells, money, freedom of movement, tempo of attacks.
    .low = scattered cells
    .high = takes and holds towns
indicator-state_arms = State control of arms
    .about = How far force in Iraq answers to the state alone.
    .low = armed groups do as they please
    .high = the state's monopoly of force
indicator-trust = Public trust in institutions
    .about = How far Iraqis trust government, parliament and elections to serve them.
    .low = none left
    .high = broad confidence
indicator-mobilisation = Protest mobilisation
    .about = How many people are ready to take to the streets and do. Crowds draw crowds: near a tipping point, but not beyond it.
    .low = empty squares
    .high = October 2019
indicator-alienation = Alienation of the young
    .about = How far young Iraqis have turned away from the political system.
    .low = at home in it
    .high = given up on it
indicator-economy = Economy and livelihoods
    .about = Jobs, wages paid on time, electricity, prices.
    .low = salaries unpaid, collapse
    .high = broad growth
indicator-reform = Reform and public services
    .about = What the state delivers: services, budgets, laws carried out, corruption pursued.
    .low = paralysis and plunder
    .high = a state that works
indicator-returns = Protection and return
    .about = Safety of minorities, and the return of the displaced to homes they can live in.
    .low = flight
    .high = safe and lasting return
indicator-elections_prepared = Preparations for early elections
    .about = How far an early election is prepared: law, commission, money, candidates, observers. Nothing moves until it is called.
    .low = not called
    .high = ready and overdue
indicator-relationship = U.S.–Iraq relationship
    .about = How well the two governments work together.
    .low = broken off
    .high = partners
indicator-us_presence = U.S. and coalition presence
    .about = Number and posture of U.S. and coalition troops in Iraq.
    .low = none
    .high = ten thousand or more, many bases
indicator-isf_support = Support to Iraqi forces
    .about = Training, advice, intelligence, air support and equipment for Iraqi and Kurdish forces, apart from troop numbers.
    .low = cut off
    .high = full partnership in the field
indicator-iran_leverage = Iran's leverage in Iraq
    .about = What Tehran can bring about or prevent in Iraq: through armed groups, parties, energy, trade and pilgrimage.
    .low = an ordinary neighbour
    .high = decides who governs
indicator-ultimatum = Weight of U.S. threats
    .about =
        How heavily a threat by Washington weighs, to downgrade or close shop unless attacks stop. About 10 is the talk that is always
        there; an ultimatum adds 45, and fades unless renewed or carried out.
    .low = unthinkable
    .high = carried out any day
indicator-oil = Oil revenue
    .about = What Iraq earns from its oil, which pays for nearly everything the state does.
    .low = nothing
    .high = the best months of 2018
indicator-covid = Pandemic burden
    .about = COVID-19: illness, closures, and the fear of crowds.
    .low = over
    .high = hospitals overrun
indicator-hospitals = Hospitals
    .about = What hospitals and clinics can bear: beds, oxygen, staff, and whether people still dare to go there.
    .low = overrun
    .high = care for whoever needs it
indicator-exposure = Exposure of foreign troops
    .about = How many small bases and roads there are on which foreign troops can be hit.
    .low = none within reach
    .high = many outposts, few defences
indicator-truce = Truce of the armed groups
    .about = How far a truce, declared or tacit, binds the armed groups towards foreign troops. It frays unless it is renewed.
    .low = open season
    .high = declared and kept
indicator-custody = Armed groups' men in custody
    .about = How many suspects from the armed groups the state holds, and how high their rank.
    .low = none, ever
    .high = commanders awaiting trial
indicator-groundwork = Groundwork for the next round
    .about =
        How far the next round of the dialogue is prepared: working groups, texts, mandates, a date. A round that is due is held above 35.
    .low = nobody is talking
    .high = texts agreed and delegations named
indicator-waiver = Length of the energy waiver
    .about = For how long at a time Washington lets Iraq pay for Iranian gas and power.
    .low = none: pay and be sanctioned
    .high = 150 days
indicator-expulsion_drive = Drive to expel foreign troops
    .about = How strong the will is in parliament and on the street to turn January's request into law.
    .low = forgotten
    .high = a quorum and a text
indicator-gulf_ties = Ties with Gulf and Arab neighbours
    .about = What Iraq gets from Saudi Arabia, the Emirates, Kuwait, Jordan and Egypt: power, credit, company.
    .low = closed borders
    .high = a power link and an open border
indicator-china_presence = China at the local level
    .about = How present China is in provinces and among local officials, with goods, contracts and people.
    .low = absent
    .high = the partner of first resort
indicator-un_support = United Nations and donors
    .about = What the assistance mission, agencies and donors do in Iraq: elections, returns, health, good offices.
    .low = leaving
    .high = in every province, with a strong mandate

## Outcomes

outcome-escalation = Escalation
    .about =
        The United States and Iran came to blows on Iraqi soil. Every other question had to wait, and most of those who paid were Iraqis.
outcome-fragmentation = Fragmentation
    .about =
        The government fell, or ruled no further than its own gates. Each party at home and abroad turned to its own, and the dialogue had
        nobody left to speak for Iraq.
outcome-disengagement = Disengagement
    .about =
        The United States left in substance, troops first and interest after. Some had worked for it and some had warned of it; others
        filled the room that it left.
outcome-partnership = Partnership
    .about =
        The reset held and grew into more: an agreement that was mostly kept, and reform, trade and recovery that Iraqis could feel. It was
        slower than its authors had promised.
outcome-reset = Reset
    .about =
        Washington and Baghdad put their relationship on a new footing and kept it there. What it would bring to those outside the room was
        still to be seen.
outcome-deconfliction = Deconfliction
    .about = No new footing was found. But there was less shooting, and for a time Iraq was spared being the battlefield of others.
outcome-drift = Drift
    .about =
        Rounds were held and statements issued. Little changed that was felt outside the room, and nobody could say when the chance had
        gone.

## Flags

flag-election_called = Early elections are called
flag-date_set = The elections have a date
flag-caretaker = The government is a caretaker
