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
        329 members and the leaders of their blocs, old elites of which many take the prime minister's success for their loss. Can seat and
        unseat, obstruct, legislate and ask troops to leave; lives by what it shares out.
    .members =
        Fatah (48 seats) and State of Law (25); Moderate Shia lists: Nasr (42), Hikma (19); Cross-party lists: Wataniya (21) and others;
        High Judicial Council, beside it, as the other branch of the state beyond the prime minister

actor-pmf = PMF and armed groups
    .about =
        The Popular Mobilization Forces, and the Iran-backed groups within and around them. Want to keep arms, payroll and place in
        politics; want U.S. troops gone and Muhandis avenged. Not of one mind: the shrine units that follow al-Sistani are leaving.
    .members =
        PMF Commission under Falih al-Fayyadh; Kata'ib Hezbollah, Asa'ib Ahl al-Haq, Nujaba; Façade groups; Badr and other rank and file

actor-protesters = Protesters and youth
    .about =
        The movement of October 2019 and the young behind it: want a country without corruption, militias and foreign masters, those who
        killed protesters brought to court, and a fair early election. Leaderless by choice, and mourning.
    .members = Protest squares of Baghdad and the south; Students and unemployed graduates; The wider public that wishes them well

actor-sadr = Moqtada al-Sadr's movement
    .about =
        Sairoon, the largest list, and a street of its own. Wants U.S. troops out and is no client of Iran; supported the protests, then
        turned on them. Wants above all to be the one without whom nothing moves.
    .members = Sairoon (54 seats); Saraya al-Salam; Sadrist ministries and offices

actor-marjaiya = The marja'iya of Najaf
    .about =
        Grand Ayatollah Ali al-Sistani and his office. Speaks rarely and is obeyed; cannot be engaged by Washington. Asks for early
        elections freely held, for no blood in the squares, and for arms in the hands of the state.
    .members = Office of Grand Ayatollah Ali al-Sistani; Shrines of Najaf and Karbala

actor-krg = Kurdistan Region
    .about =
        The Regional Government in Erbil, its parliament and its two leading parties. Wants its share of the budget, U.S. troops to stay and
        ISIS kept away; stayed away from January's vote. Recovering from the setback of the 2017 referendum.
    .members = Kurdistan Regional Government; Kurdistan Parliament; KDP and PUK; Peshmerga

actor-sunni = Sunni Arab leaders
    .about =
        Speaker Mohammed al-Halbousi, governors and tribal leaders of provinces that ISIS held. Want rebuilding, their displaced home and
        the militias out of their towns; value the U.S. role and stayed away from January's vote.
    .members = Speaker of parliament and Sunni lists; Governors and councils of Anbar, Nineveh, Salah al-Din; Tribal leaders

actor-minorities = Minorities and the displaced
    .about =
        Christians, Yazidis and other minorities, and 1.39 million people who cannot go home or dare not. Want safety first, then home, then
        a say; if they get none of it, they leave.
    .members = Christian communities of the Nineveh Plains; Yazidis of Sinjar; Internally displaced people

actor-civil_society = Media and civil society
    .about =
        Journalists, lawyers, monitors and organisations, whom no party owns and several threaten. Want accountability, and to live to see
        it.
    .members = Independent media; Rights organisations and election monitors; UN assistance mission and donors, as their backers

actor-private_sector = Private sector
    .about =
        Iraqi companies, and U.S. and other foreign ones that would come if it were safe and worth it. Want contracts that hold,
        electricity, banks that work, and quiet.
    .members = Iraqi companies and chambers of commerce; U.S. energy and infrastructure companies; Banks

actor-isis = ISIS
    .about =
        What is left of the Islamic State in Iraq: cells in mountains, valleys and the belts of the disputed territories. Waits for the
        others to fall out, and for foreign support to Iraqi forces to end.
    .members = Cells in Diyala, Kirkuk, Salah al-Din, Nineveh and Anbar

## Issues

issue-troops = Troop presence and its terms
    .about = Whether foreign troops stay, how many, and under which rules. For many Iraqis the measure of the dialogue's success.
    .low = all foreign troops out
    .high = open-ended presence
issue-arms = State control of arms
    .about = What Baghdad undertakes to do about armed groups outside its command, within the PMF and beside them.
    .low = armed groups autonomous
    .high = state monopoly of force
issue-deconfliction = U.S.–Iran deconfliction
    .about = A channel by which Washington and Tehran keep incidents in Iraq from growing into more.
    .low = no mechanism
    .high = working mechanism
issue-iran_role = Iran's place in the talks
    .about = How far the dialogue commits Iraq for or against Iran.
    .low = Iran not on the table
    .high = Iraq commits against Iran
issue-channels = Channels for Iran's interests
    .about = Acceptable ways for what Iran may fairly want: secure borders, pilgrimage and culture, trade.
    .low = Iran shut out
    .high = legitimate interests served through state, private and communal channels
issue-energy = Energy independence
    .about = Reliance on Iranian gas and power, under U.S. sanctions waivers of 30 to 120 days at a time.
    .low = reliance on Iranian energy
    .high = diversified energy
issue-trade = Trade and investment
    .about = What business the two countries do with each other, and what it takes for companies to come.
    .low = no economic track
    .high = deep trade and investment
issue-reform = Reform and early elections
    .about = Economic reform, the election law, and early elections that are fair.
    .low = things stay as they are
    .high = reform and fair early elections
issue-minorities = Minorities and the displaced
    .about = Protection of Christians, Yazidis and others, and the return of 1.39 million displaced people.
    .low = neglect
    .high = protection and return
issue-culture = Education, heritage and culture
    .about = Universities, scholarships, antiquities: the quiet track of the framework agreement of 2008.
    .low = nothing
    .high = lively exchange

## Choices

choice-us-engage_broad = engage beyond the prime minister
    .about = Consult parliament, Erbil, Sunni leaders, minorities, civil society and business, and not the cabinet alone.
choice-us-back_pm = back the prime minister
    .about = Put political weight behind Mr al-Kadhimi: visits, waivers, public credit.
choice-us-pressure_iran = press Iran with sanctions
    .about = Tighten sanctions and shorten energy waivers, to cut what Tehran can spend on its reach into Iraq.
choice-us-strike = strike armed groups
    .about = Answer attacks with air strikes on the groups held responsible, their leaders or their stores, on Iraqi soil.
choice-us-ultimatum = threaten to downgrade
    .about = Tell Baghdad that the embassy, the troops or the waivers go unless the attacks stop.
choice-us-train_forces = train and assist Iraqi forces
    .about = Advise, equip, share intelligence and fly cover for the army, the counter-terrorism service and the Peshmerga.
choice-us-aid_economy = help economy and services
    .about = Bring money, advisers, energy and health projects and pandemic relief, through the state and visible to Iraqis.
choice-us-support_returns = help minorities and the displaced
    .about = Pay for rebuilding, demining and mayors' offices in Sinjar and on the Nineveh Plains, and insist on protection.
choice-us-drawdown = reduce troops by agreement
    .about = Hand over bases and bring some troops home in good order, with support to Iraqi forces kept.
choice-us-end_support = cut troops and support abruptly
    .about = Pull out troops, trainers and intelligence at short notice, whatever Baghdad says.
choice-us-quiet_channel = open a quiet channel to Tehran
    .about = Pass messages through third parties, so that an incident in Iraq need not become a war.

choice-iran-back_attacks = order attacks by proxy
    .about = Let allied groups fire on U.S. targets, deniably, and supply them.
choice-iran-restrain = restrain its allies
    .about = Tell the groups to hold their fire while Baghdad and Washington talk.
choice-iran-meddle = work Baghdad's factions
    .about = Use friends in parliament and ministries to keep the prime minister weak and the agreement hollow.
choice-iran-econ_ties = deepen trade with Iraq
    .about = Sell gas, power and goods, and tie Iraqi traders and ministries to Iran.
choice-iran-use_channels = pursue its interests openly
    .about = Settle border security, pilgrimage, culture and trade by state, private and communal channels that Iraq can accept.
choice-iran-squeeze_energy = cut gas and power
    .about = Cut exports, citing unpaid bills, when Iraq needs them most.

choice-baghdad-mediate = mediate between its two partners
    .about = Carry messages between Washington and Tehran, and keep Iraq from being their battlefield.
choice-baghdad-rein_in = discipline armed groups
    .about = Arrest those who fire rockets, search their stores, and hold on to the prisoners.
choice-baghdad-embrace = embrace the PMF
    .about = Honour the PMF as a force of the state, pay it, and bring its fighters under orders step by step.
choice-baghdad-reform_push = push economic reform
    .about = Send parliament a reform plan and a budget that cut into what the parties live on.
choice-baghdad-deliver_services = deliver services
    .about = Pay salaries, keep the power on, fight the pandemic, put people to work.
choice-baghdad-call_elections = call early elections
    .about = Set a date, fund the commission, and go before the voters ahead of time.
choice-baghdad-crackdown = clear the squares by force
    .about = End sit-ins and marches with arrests, gas and live fire.
choice-baghdad-consult = consult broadly at home
    .about = Bring blocs, Erbil, provinces, protesters, civil society and business into what is agreed with Washington.
choice-baghdad-court_us = lean towards Washington
    .about = Side visibly with the United States on energy, banking and security.
choice-baghdad-court_iran = lean towards Tehran
    .about = Side visibly with Iran on energy, banking and the way out for foreign troops.

choice-parliament-back_gov = back the government
    .about = Carry the cabinet's bills and defend it in public.
choice-parliament-obstruct = obstruct the government
    .about = Withhold quorum and budget, summon ministers, and let the prime minister fail.
choice-parliament-expel_us = vote to expel foreign troops
    .about = Move from January's request to a law that binds the government.
choice-parliament-pass_law = pass reform and election laws
    .about = Finish the election law and its districts, and the bills that reform needs.
choice-parliament-patronage = share out the spoils
    .about = Fill posts and contracts by party quota, as ever.

choice-pmf-rockets = fire on U.S. targets
    .about = Rockets on bases and embassy and bombs on convoys, under names nobody has heard before.
choice-pmf-truce = observe a truce
    .about = Hold fire on condition, while withdrawal is talked about.
choice-pmf-integrate = accept the state's command
    .about = Take ranks, uniforms, orders and salaries from the state, and let some units be merged.
choice-pmf-entrench = entrench in the economy
    .about = Take over crossings, checkpoints and contracts.
choice-pmf-politics = press the case in politics
    .about = Campaign and bargain in parliament for office, budget and withdrawal.
choice-pmf-intimidate = intimidate activists
    .about = Threaten, abduct and kill those who organise or write.

choice-protesters-mobilise = return to the streets
    .about = Fill squares and block roads until something changes.
choice-protesters-organise = organise for politics
    .about = Build lists, networks and local groups that can outlast the squares.
choice-protesters-talk = talk with the government
    .about = Send delegates to the prime minister with demands and dates.
choice-protesters-radicalise = turn to confrontation
    .about = Storm offices, burn party headquarters, answer force with force.

choice-sadr-back_reform = back the prime minister's reforms
    .about = Lend his list's votes to the cabinet, and take credit.
choice-sadr-rally_anti_us = rally against foreign troops
    .about = March his followers for a full withdrawal.
choice-sadr-break_protests = break up the sit-ins
    .about = Send followers into the squares against those who sit there.
choice-sadr-campaign = campaign for the vote
    .about = Turn a disciplined following into seats once an election is called.
choice-sadr-withdraw_support = withdraw support from the cabinet
    .about = Call his ministers and members out, and his street with them.

choice-marjaiya-urge_elections = call for fair elections
    .about = Let the Friday sermon remind all that the way out leads through a free vote.
choice-marjaiya-rebuke_militias = rebuke arms outside the state
    .about = Say in public that nobody but the state may bear arms, and that its fatwa of 2014 is no licence.
choice-marjaiya-endorse_pm = endorse the prime minister's course
    .about = Let it be known, in few words, that the government deserves a chance.
choice-marjaiya-calm = call for calm
    .about = Ask protesters and security forces alike to shed no blood.

choice-krg-budget_deal = seek a budget deal
    .about = Trade oil and customs revenue against a share of the budget that is paid.
choice-krg-lobby_us = ask Washington to stay
    .about = Make the case for troops and partnership in Washington and in Baghdad.
choice-krg-assert_autonomy = assert its autonomy
    .about = Sell oil, hold crossings and disputed ground on its own account.
choice-krg-fight_isis = fight ISIS with the Peshmerga
    .about = Close the gaps in the disputed territories, with the army where possible.

choice-sunni-back_gov = back the government
    .about = Carry the cabinet in parliament in return for rebuilding.
choice-sunni-support_us = speak for the U.S. presence
    .about = Say openly that withdrawal would come at Sunni expense.
choice-sunni-deal_with_blocs = bargain with Iran-leaning blocs
    .about = Trade votes for posts and provinces with those who have them to give.
choice-sunni-demand_returns = demand return and rebuilding
    .about = Press for the displaced to come home, the missing to be found and militias to leave the towns.

choice-minorities-lobby = appeal to Washington and Baghdad
    .about = Carry the case for protection to both capitals and to churches and parliaments abroad.
choice-minorities-return_home = return to their towns
    .about = Go home and rebuild, and find out whether it is safe.
choice-minorities-leave = leave for good
    .about = Give up on return; emigrate while it is possible.

choice-civil_society-monitor = monitor the government
    .about = Track budgets, promises and trials, and publish.
choice-civil_society-expose = expose abuses
    .about = Name those who kill and those who steal.
choice-civil_society-bridge = bridge street and state
    .about = Bring protesters and officials into one room.
choice-civil_society-lie_low = lie low
    .about = Stay alive: leave town, stop writing, wait.

choice-private_sector-invest = invest and hire
    .about = Sign, build and employ, where contracts hold and roads are safe.
choice-private_sector-wait = wait and see
    .about = Keep money abroad and staff at home.
choice-private_sector-lobby = ask for better rules
    .about = Press for banking, visas, courts and customs that a company can work with.

choice-isis-insurgency = wage insurgency
    .about = Ambushes, killings of village elders, burnt fields, bombs on country roads.
choice-isis-spectacular = attempt a mass-casualty attack
    .about = Stake scarce men on one blow in a city.
choice-isis-rebuild = rebuild in hiding
    .about = Recruit, extort, store and wait.

## Dialogues

dialogue-strategic = Strategic dialogue
    .about = Talks under the Strategic Framework Agreement of 2008 on politics, security, economy and culture.

posture-strategic-press = press hard
posture-strategic-trade = give and take
posture-strategic-concede = concede
posture-strategic-stall = play for time

## Events

event-confrontation = Open confrontation between the U.S. and Iran
    .about = A deadly attack is answered, the answer is answered, and the two fight openly on Iraqi soil.
event-collapse = Government falls
    .about = The prime minister is brought down or loses control, and nobody is ready to follow him.
event-mass_casualty_attack = Rockets kill foreign troops
    .about = A salvo on a base takes several lives, as at Taji in March.
event-assassination = Activist shot dead
    .about = Gunmen on a motorcycle kill a well-known critic of the armed groups, and nobody is arrested.
event-prison_break = ISIS prisoners escape
    .about = A raid, or a bribe, sets dozens of fighters free.
event-soleimani_anniversary = Year's mourning for Soleimani and al-Muhandis
    .about = January brings the anniversary of the U.S. strike at Baghdad airport: marches, vows of revenge, embassies on alert.
event-new_administration = A new administration in Washington
    .about = The challenger is sworn in, and maximum pressure on Iran is put under review.
event-us_exit_pressure = Calls in Washington to bring the troops home
    .about = After another round of attacks the question is asked what they are still there for.
event-downgrade_executed = Washington carries out its threat
    .about = The embassy is emptied and the flag comes down over bases, as announced.
event-reconciliation_opening = Mediators bring the two sides to talk
    .about = Oman, a European envoy or the United Nations carries a message that is not refused.
event-elections_held = Early elections are held
    .about = Iraqis vote ahead of time, with United Nations observers. What they make of it depends on who held the arms while they voted.
event-cabinet_crisis = Cabinet crisis
    .about = Ministers resign or are voted out, and the cabinet is reshuffled.
event-corruption_scandal = Corruption scandal
    .about = Papers show where the money went; everybody knew.
event-heatwave_power_cuts = Fifty degrees and no electricity
    .about = The grid fails in the heat of summer, and people take to the streets over it.
event-chinese_aid = Chinese officials hand over masks in person
    .about = Beijing's diplomats turn up in a province with medical supplies and cameras, where no American has been for months.
event-gulf_power_link = Gulf states offer electricity and credit
    .about = Riyadh and its neighbours come forward with a power line to Basra and money for companies.
event-turkish_operation = Turkish jets and troops in the north
    .about = Ankara goes after the PKK on Iraqi soil; Baghdad protests, and villagers and Yazidis flee.

## Indicators

indicator-tension = U.S.–Iran tension over Iraq
    .about = How close Washington and Tehran stand to open confrontation on Iraqi soil.
    .low = a working understanding
    .high = on the brink of war
indicator-attacks = Attacks on the U.S. presence
    .about = Rockets and roadside bombs against U.S., coalition and diplomatic targets.
    .low = none
    .high = several a week, with deaths
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
indicator-ultimatum = Standing U.S. ultimatum
    .about = The weight of a threat by Washington to downgrade or close shop unless attacks stop; it fades unless renewed or carried out.
    .low = none
    .high = carried out any day
indicator-oil = Oil revenue
    .about = What Iraq earns from its oil, which pays for nearly everything the state does.
    .low = nothing
    .high = the best months of 2018
indicator-covid = Pandemic burden
    .about = COVID-19: illness, closures, and the fear of crowds.
    .low = over
    .high = hospitals overrun

## Outcomes

outcome-escalation = Escalation
    .about = The United States and Iran came to blows on Iraqi soil, and every other question had to wait.
outcome-fragmentation = Fragmentation
    .about = The government fell or lost control of the country it was meant to govern.
outcome-disengagement = Disengagement
    .about = The United States left in substance, troops first and interest after, and others filled the room it had taken.
outcome-partnership = Partnership
    .about = The reset held and grew into more: reform, trade and recovery that Iraqis could feel, under an agreement that was kept.
outcome-reset = Reset
    .about = Washington and Baghdad put their relationship on a new footing and kept it there, without more to show yet.
outcome-deconfliction = Deconfliction
    .about = No new footing, but less shooting: Iraq was spared being the battlefield of others.
outcome-drift = Drift
    .about = Rounds were held and statements issued; little changed that was felt outside the room.
