# The room: what somebody at a seat reads.
