"""What is doubtful in what was understood."""
