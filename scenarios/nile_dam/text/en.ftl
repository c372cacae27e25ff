## The scenario

scenario = The Nile dam talks, July 2020
    .summary =
        Ethiopia has built a dam on the Blue Nile and the rains have come. Egypt and Sudan downstream want rules before the water is held
        back; the African Union calls the three to the table. One year in half-month turns; nothing here was known only after 3 July 2020.

## Actors

actor-ethiopia = Ethiopia
    .about =
        Has paid for the dam itself, with bonds sold to its own people, and sees in it light for half the country and an end to being told
        what to do with its rain. Asks for fair use; will not ask for leave.
    .members = Office of the Prime Minister; Ministry of Water, Irrigation and Energy; Ministry of Foreign Affairs
doctrine-ethiopia-fair_use = Fair use
    .about = Holds back water as planned, and talks about the rules while it does.
doctrine-ethiopia-sovereign_right = Sovereign right
    .about = What falls on Ethiopian soil is Ethiopia's to use; a deal is a courtesy.
doctrine-ethiopia-shared_river = Shared river
    .about = A dam that its neighbours trust is worth more than a dam filled a year earlier.

actor-egypt = Egypt
    .about =
        A hundred million people along one river that rises elsewhere. Can bear a dam, but not a tap in another's hand without rules for the
        dry years; wants them written down and binding.
    .members = Presidency; Ministry of Water Resources and Irrigation; Ministry of Foreign Affairs
doctrine-egypt-binding_rules = Binding rules
    .about = Accepts the dam, and insists on a treaty for how it is run.
doctrine-egypt-historic_rights = Historic rights
    .about = Not one cubic metre below what was agreed in 1959, and every means is on the table.
doctrine-egypt-live_with_it = Live with it
    .about = The dam is there; what counts is to be told early, and to need less water.

actor-sudan = Sudan
    .about =
        Between the two in every sense: the dam may tame its floods and light its towns, or drown them by a gate opened without a call. A
        young civilian and military government with little money and much to lose.
    .members = Sovereignty Council; Cabinet of Prime Minister Hamdok; Ministry of Irrigation and Water Resources
doctrine-sudan-go_between = Go-between
    .about = On nobody's side but that of an agreement.
doctrine-sudan-own_safety = Own safety first
    .about = No water is to be held back or let go above Roseires without a signature.

actor-african_union = African Union and its mediators
    .about = South Africa in the chair, experts and observers beside it. African answers to African questions is what it has to prove.
    .members = Chair of the Union; Bureau of the Assembly; Experts and observers

actor-downstream = Farmers and cities downstream
    .about = Those who drink the river, from the Gezira to the Delta. Nobody asks them, and they will pay first if the rules are bad.
    .members = Irrigators of the Gezira and Blue Nile; Farmers of the Delta; Water works of Khartoum and Cairo

actor-donors = Donors and lenders
    .about = Washington, Brussels, the World Bank and the Gulf: money for all three, and views on how it is to be earned.
    .members = United States Treasury; European Union; World Bank; Gulf funds

## Issues

issue-filling = Pace of filling
    .about = How fast the reservoir may be filled in the coming rainy seasons.
    .low = over ten years or more, and only in wet ones
    .high = in three rainy seasons, as the works allow
issue-drought = Releases in drought
    .about = What Ethiopia lets through in dry years and long dry spells.
    .low = what the operator thinks fit
    .high = fixed volumes, whatever the rains
issue-disputes = Settling of disputes
    .about = Who decides when the three disagree about what the rules mean.
    .low = the three among themselves
    .high = binding arbitration
issue-data = Data and coordination
    .about = What the three tell one another about the river and their dams, and how soon.
    .low = notice after the fact
    .high = daily figures and gates moved in concert
issue-uses = Present and future uses
    .about = Whether rules for this dam settle anything about older shares and later projects upstream.
    .low = every state free to build more
    .high = present uses guaranteed for good

## Choices

choice-ethiopia-impound = hold water back as planned
    .about = Let the reservoir rise with the rains, agreement or none.
choice-ethiopia-wait = let the water pass while talks go on
    .about = Leave the gates open for now, and say so.
choice-ethiopia-share_data = share figures with those downstream
    .about = Send levels, releases and plans to Khartoum and Cairo before they are asked for.
choice-ethiopia-rally = rally the country behind the dam
    .about = Speeches, bonds and songs: our dam, our water, our right.
choice-ethiopia-upstream_friends = win over the states upstream
    .about = Gather Kampala, Nairobi and the others of the upper river behind fair use for all.

choice-egypt-world_stage = take the dam to the world
    .about = Letters to the Security Council, envoys to every capital, the case for rules made before cameras.
choice-egypt-show_force = show force
    .about = Manoeuvres with friends on the Red Sea and up the Nile, and generals who speak of red lines.
choice-egypt-save_water = save water at home
    .about = Line canals, plant less rice, reuse what drains away, build works that take the salt out of the sea.
choice-egypt-offer_power_deal = offer to buy power and pay for patience
    .about = Money and a market for Ethiopian electricity, in return for a slower filling and fixed releases.
choice-egypt-court_khartoum = draw Sudan to its side
    .about = Loans, flour, electricity and joint exercises, so that two speak with one voice.

choice-sudan-bridge = draft what both could sign
    .about = Carry papers between Addis Ababa and Cairo, and write down what neither has refused.
choice-sudan-insist = insist on a signature before filling
    .about = No safe dam at Roseires without a daily figure from above: no filling without it.
choice-sudan-join_grid = sign up for Ethiopian power
    .about = Take cheap electricity over the border, and with it a stake in the dam.
choice-sudan-raise_banks = raise banks and ready its own dams
    .about = Empty and refill Roseires with care, strengthen dykes, drill warnings along the river.

choice-african_union-shuttle = shuttle among the capitals
    .about = Envoys, telephone calls, and a chairman who does not tire.
choice-african_union-experts = put the experts to work
    .about = Hydrologists and lawyers narrow the list of what is open, clause by clause.
choice-african_union-summit = call the leaders to a summit
    .about = Three leaders on one screen, and a communiqué by evening.
choice-african_union-hear_the_banks = hear those who live by the river
    .about = Bring irrigators, cities and water works into the talks.

choice-downstream-outcry = raise an outcry
    .about = Marches, petitions and dry canals before the cameras.
choice-downstream-adapt = make do with less
    .about = Thriftier crops, drip lines, wells, and fields left fallow in turn.
choice-downstream-river_councils = meet across the borders
    .about = Irrigators and engineers of three countries compare notes without their ministers.

choice-donors-press_addis = hold back money from Addis Ababa
    .about = Aid and loans are to wait until there is a signature.
choice-donors-fund_the_grid = pay for lines and markets
    .about = Power lines across borders, and guarantees for those who sell and buy over them.
choice-donors-insure_dry_years = insure the dry years
    .about = Money set aside for farmers in Egypt and Sudan, paid out when the rains fail.
choice-donors-back_the_union = stand behind the African Union
    .about = Lend experts and weight to the mediators, and keep other tables empty.

## Dialogues

dialogue-tripartite = Tripartite talks
    .about = Ethiopia, Egypt and Sudan under the eyes of the African Union, on the filling and running of the dam.

agenda-tripartite-water_first = Water first
    .about = How fast the dam fills and what it gives in dry years; the rest is left for later.
agenda-tripartite-data_first = Figures first
    .about = Exchange what each one measures, and let trust in the figures carry the talks about water.
agenda-tripartite-whole_basin = The whole basin
    .about = Who may use how much of the river one day, with this dam as the first case.
posture-tripartite-press = press hard
posture-tripartite-trade = give and take
posture-tripartite-concede = concede
posture-tripartite-stall = play for time

## Events

event-clash = An attack on the dam, or a clash over it
    .about = A raid, a sabotage, an aircraft that comes too near; and nobody who can call it back.
event-failed_rains = The rains fail
    .about = The highlands stay dry in the weeks that should fill the river for the year.
event-floods = The Blue Nile leaves its banks
    .about = Homes of mud brick melt away from Sennar to Khartoum.
event-unrest_in_ethiopia = Unrest in Ethiopia
    .about = Streets and regions rise against the government in Addis Ababa, for reasons of their own.
event-new_cabinet_in_khartoum = A new cabinet in Khartoum
    .about = The partners of the transition fall out, and the ministers at the table are others.
event-second_season = The second rainy season draws near
    .about = In June the sky over the highlands darkens again, and with it the question of what the gates will do.

## Indicators

indicator-rains = Rains over the highlands
    .about = Rain over the Ethiopian highlands, compared with what the time of year should bring.
    .low = a drought to remember
    .high = floods
    .unit = points
indicator-river = Water below the dam
    .about = What the Blue Nile brings to Sudan and Egypt, compared with what the time of year should bring.
    .low = a trickle
    .high = banks overflow
indicator-storage = Water behind the dam
    .about = How much of the first two stages of filling is in the reservoir.
    .low = empty
    .high = 18.4 billion cubic metres
indicator-power = Light in Ethiopian homes
    .about = Electricity in reach of Ethiopians, and belief that more is on its way.
    .low = candles and charcoal
    .high = every village
indicator-harvest = Fields and taps downstream
    .about = Water where farmers and cities in Egypt and Sudan need it, when they need it.
    .low = fields given up
    .high = no one counts drops
indicator-safety = Safety of Sudan's banks and dams
    .about = How well Sudan is guarded against floods, sudden releases and idle turbines.
    .low = at the mercy of gates elsewhere
    .high = a river that keeps to its bed
indicator-tension = Tension among the three
    .about = How near threats, troop movements and broken-off talks are.
    .low = good neighbours
    .high = on the brink
indicator-confidence = Confidence in each other's word
    .about = Whether the three believe what the others promise about the river.
    .low = none
    .high = a handshake will do
indicator-uproar = Uproar at home
    .about = How loudly the public in the three countries holds concessions for treason.
    .low = nobody asks
    .high = no minister dares

## Outcomes

outcome-confrontation = Confrontation
    .about = What had been a quarrel about water became one of arms.
outcome-accord = Accord
    .about = The three signed rules for the dam, kept them, and began to believe one another.
outcome-interim_rules = Rules for the season
    .about = Something was signed and more or less kept; the questions it left open would come back with the rains.
outcome-accomplished_fact = Accomplished fact
    .about = The water rose without an agreement, and the river downstream learned to live with it.
outcome-stalemate = Stalemate
    .about = Rounds, letters and red lines; by the next rains the three stood where they had stood.
