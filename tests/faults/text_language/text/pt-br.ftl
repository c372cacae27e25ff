actor-north = A margem norte
