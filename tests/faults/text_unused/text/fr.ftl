acteur-south = La rive sud
event-storm = { -tempete }
