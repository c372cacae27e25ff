# What the base says of 2020, said of June 2019. Briefs are short: the scenario is there to be scored, and can be played.

## The scenario

scenario = The United States, Iran and Iraq, June 2019
    .summary =
        Maximum pressure meets Iran in Iraq: tankers are damaged, staff is ordered out of the embassy, and a prime minister without a bloc asks to
        be left out of it. Twelve months, fourteen actors, no talks planned; nothing here was known only after 1 June 2019.

## Actors

actor-us = United States
    .about =
        Wants Iran's reach into Iraq shortened, ISIS kept down and its people safe. Presses Iran as never before, and asks Iraq to take
        part.
    .brief =
        You are the United States in Iraq: a White House that has left the nuclear agreement, listed Iran's Guard as terrorists in April and
        ended the oil waivers in May; a State Department that wants a partner; a Defense Department with about 5,200 people on Iraqi bases,
        who came back in 2014 against ISIS, and the coalition beside them.

        In May your secretary of state came to Baghdad at night with a warning, your embassy sent home all but those it could not do
        without, and on the 19th a rocket fell in the Green Zone, the first since September. Nobody was hurt. Iraq buys Iranian gas and
        power under a waiver of 90 days that runs out in the middle of June. The president has said that troops stay to watch Iran. Iraqis
        have heard him.
    .private =
        You are divided on how far to press and agreed on pressing. Some of you would leave Iraq if it cost more, some would stay for Iran's
        sake, some for ISIS's. You doubt that the prime minister would stand up to Tehran, and have nobody better.

actor-iran = Iran
    .about =
        Wants the pressure broken, U.S. troops gone and a Baghdad that is never again its enemy; has fair interests in its border, in
        pilgrimage and in trade.
    .brief =
        You are the Islamic Republic in Iraq: the Office of the Leader, which decides; the Guards and their Quds Force under General
        Soleimani, which act; the government of President Rouhani, which trades and talks. You helped to stop ISIS before anybody else came,
        and your friends came second in last year's vote.

        For a year you kept an agreement that Washington had left. In May it forbade the last buyers of your oil to buy, and you gave Europe
        sixty days. Iraq is where you can still sell: gas, power, food, goods. In March your president came and signed for rail, visas and
        trade. Last September young men in Basra burnt your consulate.
    .private =
        You do not want a war, and mean to show that pressure has a price. Friends in Iraq can make some of it felt without your name on it.
        You know that Iraqis tire of being the place where it is felt.

actor-baghdad = Government in Baghdad
    .about =
        Prime Minister Adel Abdul-Mahdi and his cabinet: wants to last, to keep the lights on and to keep Iraq out of other people's wars.
        Chosen by two rivals, and carried by neither.
    .brief =
        You are the Government of Iraq: Prime Minister Adel Abdul-Mahdi, since October; ministers named by parties, with defence and
        interior still vacant; the army, the police and the counter-terrorism service; President Barham Salih beside you. Al-Sadr's list and
        the list of the PMF agreed on you because they could not agree on anybody else.

        Oil sells at more than sixty dollars, salaries are paid, and a large budget was passed in January. Summer begins: last year's brought
        27 dead in the south over water and power. A third of Iraqis trust you. You have told Washington that you will take no part in
        sanctions and Tehran that nobody will attack it from Iraq, and you carry messages between them.
    .private =
        You want to be nobody's enemy, and know that this is no plan for a summer without electricity. You have no members of your own.

actor-parliament = Council of Representatives
    .about =
        329 members and the leaders of their blocs. Can seat and unseat, obstruct, legislate and ask troops to leave; lives by what it
        shares out.
    .brief =
        You are the Council of Representatives elected in May 2018, by fewer than half of those entitled: Sairoon 54 seats, Fatah 48, Nasr
        42, the two large Kurdish parties 43 between them, State of Law 25, and many small ones. Al-Sadr, Kurds and Sunni leaders have places
        of their own in this game; you speak for the chamber.

        Seven months after the cabinet was formed you have not agreed on ministers of defence and interior. A bill to send foreign troops
        home, backed by the two largest lists since the American president's visit in December, has been announced for one session after
        another.
    .private =
        You live by what you have to give. The bill serves as long as it is not voted on: Washington's dollars pay the salaries.

actor-pmf = PMF and armed groups
    .about =
        The Popular Mobilization Forces, who took up arms against ISIS when the army had broken, and the Iran-backed groups within and
        around them. Want to keep arms, payroll and place in politics, and U.S. troops gone.
    .brief =
        You are the Popular Mobilization: the Commission under Falih al-Fayyadh and Abu Mahdi al-Muhandis, a body of the state by law since
        2016, and within and around it Kata'ib Hezbollah, Asa'ib Ahl al-Haq, Nujaba, Badr and others. In 2014 you went when called, and
        thousands of you did not come back. Your list came second, and the prime minister is partly your choice.

        With the Americans you shared a war and an enemy, and but for last September hardly anybody fired on them. Now they call your friends
        terrorists, say that they stay to watch Iran, and count your launchers. The rocket of 19 May you deny.
    .private =
        You want to keep what the war gave you. If Tehran is strangled you will be asked for your part; some of you cannot wait, and others
        have offices to lose.

actor-protesters = Protesters and youth
    .about =
        The young of Baghdad and the south, and the public behind them: want work, water, electricity and a state that is not shared out.
        No movement yet.
    .brief =
        You are those who marched in Basra last summer, when the water poisoned thousands and at least 27 died, those who marched in 2015
        and 2016, and the many who wish you well. You have no leader and hardly an organisation. One in four Iraqis thinks that the country
        is going the right way.

        The government has promised electricity for this summer. Each year many more leave school than find a post. Some of last year's
        organisers are dead or abroad.
    .private =
        You are tired, angry and few, and have seen how quickly few become many.

actor-sadr = Moqtada al-Sadr's movement
    .brief =
        You are the movement of Sayyid Moqtada al-Sadr: the largest list, with communists in it; ministries, an armed wing, and a following
        that marches and goes home when told to. You fought the Americans and take no orders from Tehran. You stood with the protesters of
        2015 to 2018.

        You chose the prime minister together with your rivals of Fatah, and gave him a year. You want him to fill the ministries that are
        vacant without parties. You want foreign troops out, and Iraq out of others' wars.
    .about =
        Sairoon, the largest list, and a street of its own. Wants U.S. troops out and is no client of Iran. Wants above all to be the one
        without whom nothing moves.
    .private =
        You want to be the one without whom nothing moves. In a quiet year you are one list among several.

actor-marjaiya = The marja'iya of Najaf
    .about =
        Grand Ayatollah Ali al-Sistani and his office. Speaks rarely and is obeyed; cannot be engaged by Washington. Asks for honest
        government, for no blood in the streets, and for arms in the hands of the state.
    .brief =
        You are the office of Grand Ayatollah Sayyid Ali al-Sistani in Najaf. It holds no office of state and wants none. In June 2014 it
        called on those able to bear arms to defend the country; in September 2018 it was made known that whoever had ruled before should
        not rule again. It has been mostly silent on politics since, waiting for what the government would do. In March it received
        President Rouhani, and spoke of sovereignty.
    .private =
        Words are counted, for each has been obeyed so far. You hope that none will be needed.

actor-krg = Kurdistan Region
    .about =
        The Regional Government in Erbil, its parliament and its two leading parties. Wants its share of the budget, U.S. troops to stay and
        ISIS kept away. Recovering from the setback of the 2017 referendum.
    .brief =
        You are the Kurdistan Region of Iraq. Nechirvan Barzani was elected president in May and a cabinet is being formed; the two parties
        quarrel over it. With this prime minister you do better than with the last: salaries come from Baghdad, though not a barrel of the
        250,000 a day that the budget asks of you has been handed over.

        In 2017 your friends in Washington looked on as Kirkuk was lost. You have mended what you could, with them above all.
    .private =
        You want money, a weight in Baghdad, and the Americans, in this order. Their quarrel with Iran is not yours, and within its range.

actor-sunni = Sunni Arab leaders
    .about =
        Speaker Mohammed al-Halbousi, governors and tribal leaders of provinces that ISIS held. Want rebuilding, their displaced home and
        the militias out of their towns; value the U.S. role.
    .brief =
        You are the leaders of the Sunni Arabs of Iraq: Mohammed al-Halbousi, the young speaker, and those who follow or envy him;
        governors, sheikhs. Your towns lie where they fell, and groups of the PMF hold roads and scrapyards in them. The governor of Nineveh
        was voted out in March after a ferry sank.

        The bill against foreign troops is not yours. You say so in private.
    .private =
        You want weight, and safety from those who hold your roads. Some of you owe their seats to votes from the other side.

actor-minorities = Minorities and the displaced
    .about =
        Christians, Yazidis and other minorities, and 1.67 million people who have not gone home. Want safety first, then home, then a say;
        if they get none of it, they leave.
    .brief =
        You are those for whom Iraq was a promise of safety that was not kept: Christians of the Nineveh Plains, Yazidis of Sinjar, and, of
        every faith, 1.67 million people who have been driven from home and are not back. Some 40,000 fewer each month this spring: people
        do go home, to Mosul more than to Sinjar, where nobody rules or too many do.
    .private =
        Safety comes first, home second, a say third. Many of you have decided to go and have not said so.

actor-civil_society = Courts, media and civil society
    .brief =
        You are those who hold to account: judges as far as they act on their own, journalists, lawyers, monitors and organisations. Several
        of last year's organisers in Basra were shot, and nobody was sentenced. The prime minister has named a council against corruption.
    .private =
        You want accountability, and to live to see it. You know more than you print.

actor-private_sector = Private sector
    .brief =
        You are business in Iraq and business that would come. Oil is above sixty dollars, the state pays its bills late but pays, and
        American and German companies wait for power contracts that both governments like to mention. ExxonMobil flew staff out of Basra in
        May. Iranian goods are cheap and near, and Washington watches the banks.
    .private =
        You want contracts that hold, and quiet. You pay whoever holds the road.

actor-isis = ISIS
    .brief =
        You play what is left of the Islamic State in Iraq, as an analyst would, coldly. It lost its last town in Iraq late in 2017 and its
        last village in Syria in March 2019; in April its leader showed himself and it announced a campaign of revenge, of which little came
        in Iraq after a week. It has cells in mountains, valleys and belts, and men coming over from Syria.
    .private =
        It waits for the others to fall out.

## Issues

issue-energy = Energy independence
    .about = Iraq's reliance on Iranian gas and power, under U.S. sanctions waivers of 45 to 90 days at a time.
issue-minorities = Minorities and the displaced
    .about = Protection of Christians, Yazidis and others, and the return of 1.67 million displaced people of every faith.
issue-humanitarian = Humanitarian help
    .about = Clinics, cash, water and food for those whom war and displacement have hit.
issue-reform = Reform and elections
    .about = Economic reform, the way to vote, and whether there is to be an early election.

## Choices

choice-us-back_pm = back the prime minister
    .about = Put political weight behind Mr Abdul-Mahdi: visits, praise, public credit. It strengthens him, and marks him.
choice-us-engage_parliament = work with parliament and its blocs
    .about = Sit down with the speaker, the committees and the lists, those behind the bill against the troops among them.
choice-us-aid_economy = help economy and services
    .about = Bring money, advisers, energy and health projects, through the state and visible to Iraqis.
choice-us-aid_health = send humanitarian help
    .about = Cash for camps and clinics, water and medicine, handed over where people see it and not in Baghdad alone.
choice-us-long_waiver = grant a long energy waiver
    .about = Let Iraq pay for Iranian gas and power for 120 days, longer than before, and give it time to find other suppliers.
choice-us-short_waiver = cut the energy waiver to 30 days
    .about = Renew it by the month, so that every month is a test of Baghdad's will.
choice-iran-close_crossings = squeeze trade and pilgrimage
    .about = Close crossings to trucks and pilgrims, for one reason or another, until Baghdad has understood.
choice-baghdad-deliver_services = deliver services
    .about = Pay salaries, keep water and power on, put people to work.
choice-baghdad-pass_budget = bring the budget to a vote
    .about = Put next year's budget before a parliament that would rather share than cut.
choice-baghdad-consult = consult broadly at home
    .about = Bring blocs, Erbil, provinces, protesters, civil society and business into what is agreed with others.
choice-parliament-expel_us = vote to expel foreign troops
    .about = Bring what has been announced since December to a vote: that the government is to end the foreign presence.
choice-parliament-pass_law = pass reform and election laws
    .about = Pass a law on how to vote, and the bills that reform needs.
choice-pmf-storm_zone = march on the Green Zone
    .about = Drive armed convoys and crowds to the gates of the state, or of an embassy, to have their men back.
choice-marjaiya-turn_away = turn away from the government
    .about = Ask parliament from the pulpit to reconsider its choice. In 2018 a prime minister lost his second term by less.
choice-krg-boycott = stay away from votes against the troops
    .about = Keep its members out of the chamber, so that no vote binds.
choice-sunni-boycott = stay away from votes against the troops
    .about = Keep its members out of the chamber, so that no vote binds.

## Events

event-sixty_days_end = Iran's sixty days for Europe are over
    .about =
        TEHRAN – The sixty days that Iran gave Europe in May have passed. It will keep less of the nuclear agreement, it says, and gives sixty
        more; Washington answers with further sanctions.
event-mass_casualty_attack = Rockets kill foreign troops
    .about =
        BAGHDAD – Rockets hit a base of Iraqi and coalition forces at night and killed several foreign soldiers. The launcher was found on an
        abandoned lorry; a group unknown until today claims it.
event-hospitals_full = Hospitals are full
    .about =
        BASRA – Hospitals are full of people who drank the water, and medicine is short. Families bring bottles, and nurses strike for
        pay.
    .again =
        MOSUL – The wards that were rebuilt do not hold the sick. A warehouse of medicine was found, past its date.
event-partners_leave = Coalition partners bring trainers home
    .about =
        BERLIN, THE HAGUE – Partners of the coalition are bringing trainers home from Iraq, for their safety or for good. They call it a
        pause.
event-chinese_aid = Chinese officials hand over goods in person
    .about =
        DIWANIYA – Chinese diplomats came in person to hand over school and clinic goods, with cameras and a pledge of more. Local officials
        recalled no American visitor in months.
event-elections_held = Early elections are held
    .about =
        BAGHDAD – Iraqis have voted ahead of time, with observers at many polling stations. Whether they voted freely is judged by who held
        the arms outside.

## Indicators

indicator-mobilisation = Protest mobilisation
    .high = the country on its feet
indicator-killings = Protesters and activists killed
    .high = hundreds a month
indicator-expulsion_drive = Drive to expel foreign troops
    .about = How strong the will is in parliament and on the street to vote them out.
indicator-covid = Epidemic burden
    .about = Illness, closures, and the fear of crowds in an epidemic; nought, for there is none.
indicator-groundwork = Groundwork for a dialogue
    .about = How far talks under the framework agreement of 2008 are prepared. None are planned.

## Outcomes

outcome-escalation = Escalation
    .about =
        The United States and Iran came to blows on Iraqi soil. Every other question had to wait, and most of those who paid were Iraqis.
outcome-fragmentation = Fragmentation
    .about = The government fell, or ruled no further than its own gates. Each party at home and abroad turned to its own.
outcome-deconfliction = Deconfliction
    .about = The quarrel of May went no further. There was little shooting, and Iraq was spared being the battlefield of others.
outcome-drift = Drift
    .about = Warnings were given and waivers renewed. Little changed that was felt, and nobody could say when the chance had gone.
