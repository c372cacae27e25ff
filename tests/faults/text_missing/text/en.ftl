actor-north = The northern shore
    .brief =
        You live off the lake.

        So do others.
issue-nets = Width of the nets
choice-north-patrol = patrol
