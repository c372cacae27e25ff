actor-north = Das Nordufer
