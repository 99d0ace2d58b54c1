"""What a pull request meets: the checks it is run through, the mends it is offered, the changes it shows."""
