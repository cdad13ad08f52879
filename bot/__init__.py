"""What a 112 desk is: its facts, its rules, its work, and the words it speaks."""
