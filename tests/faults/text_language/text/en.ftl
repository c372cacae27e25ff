actor-north = The northern shore
